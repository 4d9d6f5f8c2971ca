/** The day or the time of a moment as it is typed into a cell. */
export function momentText(kind: "date" | "time", moment: Date): string {
  if (kind === "time") return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, "0")}`;
  return `${moment.getFullYear()}/${moment.getMonth() + 1}/${moment.getDate()}`;
}
