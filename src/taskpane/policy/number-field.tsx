import { Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import { roundHalfAway } from "../../domain/spreadsheet/round";
import { useWords } from "../shell/words";
import { groupedNumber, typedNumber } from "./typed-number";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  /** Word behind the number. */
  readonly unit?: string;
  readonly className?: string;
}

/**
 * A number that is taken over while it is typed, as soon as it is one; anything else goes back when the field is left.
 * At rest its thousands are parted, which no number field of the browser's own can show; the arrow keys change it by one.
 */
export function NumberField({ label, value, onChange, min, max, unit, className }: NumberFieldProps) {
  const { language } = useWords();
  /** What stands in the field while somebody is in it; null at rest. */
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped((now) => (now === null || typedNumber(now) === value ? now : String(value))), [value]);
  const isAllowed = (number: number) => number >= (min ?? -Infinity) && number <= (max ?? Infinity);
  const take = (text: string) => {
    setTyped(text);
    const number = typedNumber(text);
    if (number !== null && isAllowed(number) && number !== value) onChange(number);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = roundHalfAway(value + by, 8);
    if (isAllowed(next)) take(String(next));
  };
  return (
    <Input
      size="small"
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      className={className}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      value={typed ?? groupedNumber(value, language)}
      contentAfter={
        unit === undefined ? undefined : (
          <span aria-hidden style={{ whiteSpace: "nowrap" }}>
            {unit}
          </span>
        )
      }
      onChange={(_event, data) => take(data.value)}
      onKeyDown={step}
      onFocus={() => setTyped(String(value))}
      onBlur={() => setTyped(null)}
    />
  );
}
