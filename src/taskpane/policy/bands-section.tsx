import { Button, Caption1, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Alternative, Band, Scale } from "../../domain/policy/policy";
import { fieldName } from "../../i18n/field-name";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { policyWords } from "../../i18n/policy-words";
import { panePolicyText } from "../../i18n/pane-policy-text";
import type { Words } from "../shell/words";
import { useWords } from "../shell/words";
import { displayUnit, fromDisplay, toDisplay } from "./display-unit";
import { NumberField } from "./number-field";
import { editBand, editCategory, editScale, insertBand, removeBand } from "./policy-edits";
import type { PolicySectionProps } from "./policy-section";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "grid",
    // The bound may have nine digits; the two buttons are 24 pixels each.
    gridTemplateColumns: "minmax(0, 1.6fr) minmax(0, 1fr) 24px 24px",
    gap: tokens.spacingHorizontalSNudge,
    alignItems: "center",
  },
  input: { minWidth: 0, width: "100%" },
  key: { overflowWrap: "anywhere" },
  icon: { minWidth: "24px", maxWidth: "24px", minHeight: "24px", padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Points by value, one criterion at a time. */
export function BandsSection({ policy, onEdit }: PolicySectionProps) {
  const styles = useStyles();
  const words = useWords();
  const { language } = words;
  const [chosen, setChosen] = useState(policy.criteria[0]?.id ?? "");
  const criterion = policy.criteria.find(({ id }) => id === chosen) ?? policy.criteria[0];
  if (criterion === undefined) return null;
  return (
    <div className={styles.part}>
      <Field label={panePolicyText(language).bands.criterion}>
        <Select value={criterion.id} onChange={(_event, { value }) => setChosen(value)}>
          {policy.criteria.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {criterion.note !== "" && <Caption1 className={styles.quiet}>{criterion.note}</Caption1>}
      {criterion.alternatives.map((alternative, index) => (
        <ScaleEditor
          key={index}
          alternative={alternative}
          onScale={(scale) => onEdit(editScale(policy, criterion.id, index, scale))}
        />
      ))}
    </div>
  );
}

interface ScaleEditorProps {
  readonly alternative: Alternative;
  readonly onScale: (scale: Scale) => void;
}

function ScaleEditor({ alternative, onScale }: ScaleEditorProps) {
  const styles = useStyles();
  const words = useWords();
  const { language } = words;
  const { scale } = alternative;
  return (
    <div className={styles.part} role="group" aria-label={measureText(alternative, words)}>
      {scale.kind !== "bands" && <Caption1>{measureText(alternative, words)}</Caption1>}
      {scale.kind === "bands" && (
        <BandRows
          alternative={alternative}
          bands={scale.bands}
          onBands={(bands) => onScale({ kind: "bands", bands })}
        />
      )}
      {scale.kind === "categories" && (
        <>
          {scale.categories.map(({ key, points }, index) => (
            <div key={key} className={styles.row}>
              <Caption1 className={styles.key}>{key}</Caption1>
              <NumberField
                className={styles.input}
                label={fillPlaceholders(panePolicyText(language).bands.pointsOf, { key })}
                value={points}
                min={0}
                max={100}
                onChange={(value) =>
                  onScale({ ...scale, categories: editCategory(scale.categories, index, { points: value }) })
                }
              />
            </div>
          ))}
          <div className={styles.row}>
            <Caption1 className={styles.key}>{panePolicyText(language).bands.other}</Caption1>
            <NumberField
              className={styles.input}
              label={panePolicyText(language).bands.other}
              value={scale.other}
              min={0}
              max={100}
              onChange={(other) => onScale({ ...scale, other })}
            />
          </div>
        </>
      )}
      {scale.kind === "regions" && (
        <Caption1 className={styles.quiet}>{panePolicyText(language).bands.regions}</Caption1>
      )}
    </div>
  );
}

interface BandRowsProps {
  readonly alternative: Alternative;
  readonly bands: readonly Band[];
  readonly onBands: (bands: readonly Band[]) => void;
}

function BandRows({ alternative, bands, onBands }: BandRowsProps) {
  const styles = useStyles();
  const worded = useWords();
  const { language } = worded;
  const words = panePolicyText(language).bands;
  const unit = displayUnit(alternative.input, language);
  const measure = measureText(alternative, worded);
  return (
    <>
      <div className={styles.row} aria-hidden>
        <Caption1 className={styles.quiet}>
          {unit.name === null
            ? measure
            : fillPlaceholders(words.measure, { measure, unit: panePolicyText(language).units[unit.name] })}
        </Caption1>
        <Caption1 className={styles.quiet}>{words.pointsHead}</Caption1>
      </div>
      {bands.map((band, index) => (
        <div key={index} className={styles.row}>
          <NumberField
            className={styles.input}
            label={fillPlaceholders(words.from, { number: index + 1 })}
            value={toDisplay(band.from, unit)}
            onChange={(value) => onBands(editBand(bands, index, { from: fromDisplay(value, unit) }))}
          />
          <NumberField
            className={styles.input}
            label={fillPlaceholders(words.points, { number: index + 1 })}
            value={band.points}
            min={0}
            max={100}
            onChange={(points) => onBands(editBand(bands, index, { points }))}
          />
          <Button
            size="small"
            appearance="subtle"
            className={styles.icon}
            icon={<AddRegular />}
            aria-label={fillPlaceholders(words.add, { number: index + 1 })}
            onClick={() => onBands(insertBand(bands, index))}
          />
          <Button
            size="small"
            appearance="subtle"
            className={styles.icon}
            icon={<DeleteRegular />}
            disabled={bands.length === 1}
            aria-label={fillPlaceholders(words.remove, { number: index + 1 })}
            onClick={() => onBands(removeBand(bands, index))}
          />
        </div>
      ))}
    </>
  );
}

/** What is measured: "overdue amount / receivable balance". */
function measureText({ input }: Alternative, { language }: Words): string {
  const first = fieldName(input.field, language);
  if (input.kind === "ratio" && input.other !== null) return `${first} / ${fieldName(input.other, language)}`;
  if (input.kind === "field") return first;
  return `${first} (${policyWords(language).inputKinds[input.kind]})`;
}
