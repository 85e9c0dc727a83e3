import type { Command } from "commander";
import type { CommonOptions } from "../options";

/** Options of a sub-command; `--json` and `--lang` may stand before it as well, those after it count. */
export function optionsOf<T extends CommonOptions>(command: Command): T {
  const own = command.opts<T>();
  const parent = command.parent;
  const before = parent?.opts<Partial<CommonOptions>>() ?? {};
  const language = command.getOptionValueSource("lang") === "default" ? before.lang : undefined;
  return { ...own, ...(before.json && { json: true }), ...(language && { lang: language }) };
}
