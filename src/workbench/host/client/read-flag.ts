import { invalidArgument } from "./host-error";

/** A boolean as add-ins set it. @throws HostError InvalidArgument for anything else: Excel converts nothing here */
export function readFlag(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}
