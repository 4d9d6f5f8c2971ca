import type { Host } from "./host";

/** The bag behind `Office.context.document.settings`; `workbook.settings` shows the same entries. */
interface SettingsBag {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

/** What the client asks once at boot about application, document and add-in; the names are the client's. */
export function officeContext(host: Host): unknown {
  const { options } = host;
  const settings: SettingsBag = {
    Read: (keys, values) => {
      for (const [key, value] of host.settings.entries()) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys, values) => {
      host.settings.replaceAll(keys.map((key, i) => [key, JSON.parse(values[i] ?? "null") as unknown]));
    },
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench-add-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.displayLanguage,
    GetAppDataLocale: () => options.contentLanguage,
    GetDocUrl: () => options.documentName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000001",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.requirements),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.15407.10000",
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => (host.pane.visible ? 2 : 1),
    GetOfficeThemeInfo: () => JSON.stringify(options.theme),
    GetSettings: () => settings,
  };
}
