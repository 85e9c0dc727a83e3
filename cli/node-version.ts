import type { Text } from "../catalogue/text";
import { languageFrom } from "../policies/environment";
import { exit } from "./exit";

/** As `engines` of package.json says: what `require` of ES modules and grouping of maps need. */
const needed = [22, 12] as const;

/** Why this Node can't run the command; undefined where it can. @param version as `process.versions.node`: 22.12.0 */
export function tooOld(version: string): Text | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return undefined;
  const least = needed.join(".");
  return {
    de: `tomguard braucht Node.js ${least} oder neuer; dies ist ${version}.`,
    en: `tomguard needs Node.js ${least} or newer; this is ${version}.`,
  };
}

const why = tooOld(process.versions.node);
if (why !== undefined) {
  process.stderr.write(`${why[languageFrom(process.env)]}\n`);
  process.exit(exit.environment);
}
