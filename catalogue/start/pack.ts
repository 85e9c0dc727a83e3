import type { Language, Text } from "../text";
import type { StartFile } from "./files";

const description: Text = {
  de: "Technische und organisatorische Maßnahmen, geprüft vor und nach jedem Deployment",
  en: "Technical and organisational measures, judged before and after every deploy",
};

/** The three-line pack: Pulumi wants a folder with a PulumiPolicy.yaml and a program. */
export function packFiles(language: Language): StartFile[] {
  return [
    { path: "policy/PulumiPolicy.yaml", content: `runtime: nodejs\ndescription: ${description[language]}\n` },
    {
      path: "policy/package.json",
      content: `${JSON.stringify({ name: "tomguard-policy", version: "0.1.0", private: true, main: "index.js" }, null, 2)}\n`,
    },
    {
      path: "policy/index.js",
      content: `const { tomguardPack } = require("tomguard/policies");\n\ntomguardPack({ promise: "../tomguard.yaml" });\n`,
    },
  ];
}
