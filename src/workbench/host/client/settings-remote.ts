import type { CallArguments } from "./call-arguments";
import type { Host } from "./host";
import { HostError, itemNotFound } from "./host-error";
import { RemoteType } from "./remote";

/** Keys longer than this, and values that are no plain data, are refused by Excel. */
const longestKey = 255;

function writeSetting(host: Host, key: string, value: unknown, location: string): void {
  if (key === "" || key.length > longestKey)
    throw new HostError("InvalidArgument", "A setting's key has 1 to 255 characters.", location);
  host.settings.set(key, value);
}

const settingType = new RemoteType<string>({
  name: "Setting",
  identity: { key: "_Id", of: (key) => key },
  properties: {
    Key: { get: (key) => key },
    _Id: { get: (key) => key },
    Value: {
      get: (key, host) => host.settings.get(key),
      set: (key, value, host, location) => writeSetting(host, key, value, location),
    },
  },
  methods: { Delete: (key, _args, host) => host.settings.remove(key) },
});

function find(args: CallArguments, host: Host): string {
  const key = args.text(0);
  if (!host.settings.has(key)) throw itemNotFound(args.location);
  return key;
}

export const settingsType = new RemoteType<null>({
  name: "SettingCollection",
  items: (_subject, host) => host.settings.entries().map(([key]) => settingType.of(key)),
  indexer: (_subject, args, host) => settingType.of(find(args, host)),
  methods: {
    Add: (_subject, args, host) => {
      const key = args.text(0);
      writeSetting(host, key, args.raw(1), args.location);
      return settingType.of(key);
    },
    GetItem: (_subject, args, host) => settingType.of(find(args, host)),
    GetItemOrNullObject: (_subject, args, host) =>
      host.settings.has(args.text(0)) ? settingType.of(args.text(0)) : null,
    GetCount: (_subject, _args, host) => host.settings.entries().length,
  },
});
