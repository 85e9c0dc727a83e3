import type { Progress } from "../progress";
import { buildEngine, builtEngine } from "./build";
import { NoEngine, wayTitle, ways, type Engine, type Way } from "./engine";
import { installEngine, installedEngine } from "./install";
import { engineOnPath } from "./on-path";

/** How an engine is had: from an earlier run, at once, or by what may take minutes. */
const sources: Record<
  Exclude<Way, "path">,
  { kept: () => Promise<Engine | undefined>; get: (progress: Progress) => Promise<Engine> }
> = {
  install: { kept: installedEngine, get: installEngine },
  build: { kept: builtEngine, get: buildEngine },
};

/**
 * Gets the real Pulumi CLI: the user's own, else the official one, else one built here. The first call on a machine can
 * take minutes; what it made is kept in the cache folder, and then no network is asked for anything better.
 * `TOMGUARD_ENGINE=path|install|build|none` allows only one way, or none.
 * @throws NoEngine
 */
export async function acquireEngine({ progress }: { progress: Progress }): Promise<Engine> {
  const tried: NoEngine["tried"] = [];
  const allowed = allowedWays(tried);
  const attempt = async (way: Way, get: () => Promise<Engine | undefined>): Promise<Engine | undefined> => {
    try {
      return await get();
    } catch (error) {
      tried.push({ way: wayTitle[way], why: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  const own = allowed.includes("path") ? await attempt("path", engineOnPath) : undefined;
  if (own) return own;
  const others = allowed.filter((way) => way !== "path");
  for (const way of others) {
    // A broken one fails again below, and there its error is told.
    const kept = await sources[way].kept().catch(() => undefined);
    if (kept) return kept;
  }
  for (const way of others) {
    const engine = await attempt(way, () => sources[way].get(progress));
    if (engine) return engine;
  }
  throw new NoEngine(tried);
}

function allowedWays(tried: NoEngine["tried"]): readonly Way[] {
  const only = process.env["TOMGUARD_ENGINE"];
  if (!only) return ways;
  if (only === "none") {
    tried.push({ way: "nothing", why: "TOMGUARD_ENGINE=none forbids every way" });
    return [];
  }
  const way = ways.find((candidate) => candidate === only);
  if (!way)
    throw new Error(
      `TOMGUARD_ENGINE is "${only}". It may be ${ways.join(", ")} or none; leave it unset to try all of them.`,
    );
  return [way];
}
