import { invalidArgument } from "./host-error";

/** The named colours that add-ins use most; Excel takes all of HTML's. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" of a colour as add-ins write it. */
export function readColor(value: unknown, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  const color = named[value.toLowerCase()] ?? value.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument(location);
  return color;
}
