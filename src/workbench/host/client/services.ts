import type { Host } from "./host";
import { HostError } from "./host-error";
import { RemoteType, type Remote } from "./remote";
import { workbookType } from "./workbook-remote";

/** The call with which the client says that events, commands and custom functions can come. */
const addinServiceType = new RemoteType<null>({
  name: "AddinInternalService",
  methods: {
    NotifyActionHandlerReady: (_subject, _args, host) => {
      host.ready("actions");
    },
  },
});

const customFunctionsType = new RemoteType<null>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_subject, _args, host) => {
      host.ready("functions");
    },
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (_subject, args, host) => {
      host.receiveFunctionResults(args.raw(0));
    },
    SetInvocationArrayResults: (_subject, args, host) => {
      host.receiveFunctionResults(args.raw(0));
    },
  },
});

const runtimeServiceType = new RemoteType<null>({
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (_subject, args, host) => {
      host.pane.visible = args.text(0) === "Visible";
    },
    GetAppRuntimeState: (_subject, _args, host) => (host.pane.visible ? "Visible" : "Background"),
  },
});

const persistenceServiceType = new RemoteType<null>({
  name: "AppRuntimePersistenceService",
  methods: {
    SetAppRuntimeStartState: (_subject, args, host) => {
      host.pane.startState = args.text(0);
    },
    GetAppRuntimeStartState: (_subject, _args, host) => host.pane.startState,
  },
});

const services: Readonly<Record<string, RemoteType<null>>> = {
  "Microsoft.InternalService.AddinInternalService": addinServiceType,
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsType,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeServiceType,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": persistenceServiceType,
};

export function serviceRemote(name: string, _host: Host): Remote {
  const service = services[name];
  if (service === undefined) throw new HostError("ApiNotFound", `HostNotImplemented: the service ${name}.`, name);
  return service.of(null);
}

export function rootRemote(host: Host): Remote {
  return workbookType.of(host.workbook);
}
