/** The number format that a typed text brings along in a cell without one, as Excel gives it; null for most texts. */
export function formatOfTyped(text: string): string | null {
  const trimmed = text.trim();
  if (/^[+-]?[\d,]*\.?\d+%$/.test(trimmed)) return trimmed.includes(".") ? "0.00%" : "0%";
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(trimmed)) return "yyyy/m/d";
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(trimmed)) return "m/d/yyyy";
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)) return trimmed.includes(".") ? "#,##0.00" : "#,##0";
  if (/^=(TODAY|DATE)\(/i.test(trimmed)) return "yyyy/m/d";
  if (/^=NOW\(/i.test(trimmed)) return "yyyy/m/d h:mm";
  return null;
}
