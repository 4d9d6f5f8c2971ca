import { Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";

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

/** A number that is taken over while it is typed, as soon as it is one; anything else goes back when the field is left. */
export function NumberField({ label, value, onChange, min, max, unit, className }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped((now) => (Number(now) === value && now.trim() !== "" ? now : String(value))), [value]);
  const take = (text: string) => {
    setTyped(text);
    const number = Number(text);
    const inside = number >= (min ?? -Infinity) && number <= (max ?? Infinity);
    if (text.trim() !== "" && Number.isFinite(number) && inside && number !== value) onChange(number);
  };
  return (
    <Input
      size="small"
      type="number"
      className={className}
      aria-label={label}
      value={typed}
      min={min}
      max={max}
      step="any"
      contentAfter={
        unit === undefined ? undefined : (
          <span aria-hidden style={{ whiteSpace: "nowrap" }}>
            {unit}
          </span>
        )
      }
      onChange={(_event, data) => take(data.value)}
      onBlur={() => setTyped(String(value))}
    />
  );
}
