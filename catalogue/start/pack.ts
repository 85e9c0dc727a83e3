import type { Language, Text } from "../text";
import { version } from "../version";
import type { StartFile } from "./files";

const description: Text = {
  de: "Technische und organisatorische Maßnahmen, geprüft vor und nach jedem Deployment",
  en: "Technical and organisational measures, judged before and after every deploy",
};

const manifest = { name: "tomguard-policy", version: "0.1.0", private: true, main: "index.js" };
/** Pulumi Cloud installs a published pack by itself; beside a project that of the project is found. */
const dependencies = { "@pulumi/policy": "^1.20.0", "@pulumi/pulumi": "^3.250.0", tomguard: `^${version}` };

/** The three-line pack: Pulumi wants a folder with a PulumiPolicy.yaml and a program. */
export function packFiles(language: Language): StartFile[] {
  return [
    { path: "policy/PulumiPolicy.yaml", content: `runtime: nodejs\ndescription: ${description[language]}\n` },
    {
      path: "policy/package.json",
      content: `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`,
    },
    {
      path: "policy/index.js",
      content: `const { tomguardPack } = require("tomguard/policies");\n\ntomguardPack({ promise: "../tomguard.yaml" });\n`,
    },
  ];
}
