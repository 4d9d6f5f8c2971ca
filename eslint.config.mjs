import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The import law: which folder of src may import which. Everything not named here is forbidden. */
const importLaw = {
  domain: [],
  i18n: ["domain"],
  functions: ["domain", "i18n"],
  excel: ["domain"],
  commands: ["excel", "domain", "i18n"],
  taskpane: ["excel", "domain", "i18n", "commands"],
  "workbench/host": [],
  "workbench/xlsx": ["workbench/host"],
};
const rooms = ["domain", "i18n", "functions", "excel", "commands", "taskpane", "workbench"];

function forbid(folder, allowed) {
  const up = "(\\.\\./)+";
  const inside = folder.includes("/")
    ? ["domain", "i18n", "functions", "excel", "commands", "taskpane", "xlsx", "page", "session", "classify"].filter(
        (room) => !allowed.includes(room) && !allowed.includes(`workbench/${room}`),
      )
    : rooms.filter((room) => room !== folder && !allowed.includes(room));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...(inside.length > 0
              ? [
                  {
                    regex: `^${up}(${inside.join("|")})(/|$)`,
                    message: `src/${folder} may only import ${allowed.join(", ") || "its own files"}.`,
                  },
                ]
              : []),
            ...(folder === "domain" || folder === "workbench/host"
              ? [{ regex: "^[^.]", message: `src/${folder} is pure: no packages.` }]
              : []),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "**/*.js", "**/*.mjs"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/{excel,commands,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
      // These two know only a variable named `context`; ours sync through a Session that counts round trips. A read
      // before the sync is an error of the real client, which every test of src/excel runs.
      "office-addins/call-sync-before-read": "off",
      "office-addins/call-sync-after-load": "off",
    },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["src/workbench/**", "test/**"], rules: { "no-console": "off" } },
  ...Object.entries(importLaw).map(([folder, allowed]) => forbid(folder, allowed)),
);
