import { absent, known, knownByDefault, unknown, type Fact, type Unknown } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import type { GroupLink } from "../tables/database-groups";
import { aws, pulumi } from "../tables/documented";
import type { ExportedLog, Exports, LogWriter } from "../tables/exported-logs";
import { groupOf, parameterOf } from "./parameter";
import { everyAt } from "./every";
import { orElse, textAt, textsAt } from "./properties";
import { everyOf, otherwise, someOf, steps } from "./switch";

/** Whether a database exports a log of access that its engine writes. */
export function isExported(database: SeenResource, graph: Graph, how: Exports): Fact<boolean> {
  const engines = exportedBy(database, how);
  if (engines.state !== "known") {
    return orElse<boolean>(engines, () => knownByDefault(false, pulumi("nothing is exported")));
  }
  return agreed(engines.value.map((logs) => someOf(logs.map((log) => isWritten(log, database, graph, how)))));
}

/** The property and what it lacks for the engine to write a log that is exported; `undefined` where none is exported. */
export function lackedBy(database: SeenResource, graph: Graph, how: Exports): string | undefined {
  const engines = exportedBy(database, how);
  const logs = engines.state === "known" ? engines.value.flat() : [];
  const lacked = logs
    .flatMap(({ writtenBy = [] }) => writtenBy)
    .find((writer) => {
      const holds = isMet(writer, database, graph, how);
      return holds.state === "known" && !holds.value;
    });
  if (lacked === undefined) return undefined;
  return "option" in lacked
    ? `${how.options?.group ?? ""}: ${lacked.option}`
    : `${how.parameters.group}: ${lacked.parameter}`;
}

/** Logs of access that it exports, by engine: any engine's where it is not named, as for a copy of another database. */
function exportedBy({ props }: SeenResource, { exported, engine, logs }: Exports): Fact<ExportedLog[][]> {
  const list = textsAt(props, ...steps(exported));
  if (list.state !== "known") return list;
  const name = engine === undefined ? absent() : textAt(props, ...steps(engine));
  if (name.state === "unknown") return name;
  return known(
    Object.entries(logs)
      .filter(([each]) => name.state !== "known" || name.value === each || name.value.startsWith(`${each}-`))
      .map(([, own]) => own.filter(({ log }) => list.value.includes(log)))
      .filter((own) => own.length > 0),
  );
}

const unseenSource = unknown("it follows the database that it is made from, which is not seen here");

/** What holds for every engine that it may have. */
function agreed([first = known(false), ...others]: readonly Fact<boolean>[]): Fact<boolean> {
  const blind = [first, ...others].find(({ state }) => state !== "known");
  const same = others.every((each) => each.state === "known" && first.state === "known" && each.value === first.value);
  return blind ?? (same ? first : unseenSource);
}

function isWritten({ writtenBy }: ExportedLog, database: SeenResource, graph: Graph, how: Exports): Fact<boolean> {
  return writtenBy === undefined
    ? known(true)
    : everyOf(writtenBy.map((writer) => isMet(writer, database, graph, how)));
}

function isMet(writer: LogWriter, database: SeenResource, graph: Graph, how: Exports): Fact<boolean> {
  if ("option" in writer) return hasOption(writer.option, database, graph, how);
  const unseen = inherited(database, how, how.parameters);
  if (unseen) return unseen;
  const value = parameterOf(database, graph, how.parameters, writer.parameter);
  return value.state === "known" ? meant(value.value, writer) : orElse<boolean>(value, () => otherwise(writer.unset));
}

/** Parameters can be lists; one word that means yes is enough. */
function meant(value: string, { on, off }: Pick<Extract<LogWriter, { on: unknown }>, "on" | "off">): Fact<boolean> {
  const words = value.split(",");
  if (words.some((word) => on.includes(word))) return known(true);
  return words.every((word) => off.includes(word))
    ? known(false)
    : unknown("the parameter has a value whose effect is not known");
}

function hasOption(option: string, database: SeenResource, graph: Graph, how: Exports): Fact<boolean> {
  if (how.options === undefined) return known(false);
  const unseen = inherited(database, how, how.options);
  if (unseen) return unseen;
  const group = groupOf(database, graph, how.options);
  if (group.state !== "known") {
    return orElse<boolean>(group, () => knownByDefault(false, aws("the option groups that AWS makes have no options")));
  }
  const options = everyAt(group.value.props, ["options", "optionName"]);
  if (options.state !== "known") return options;
  const there = options.value.map(({ value }): Fact<boolean> =>
    value.state === "known" ? known(value.value === option) : value,
  );
  return orElse(someOf(there), () => known(false));
}

/** A database without a group takes over that of its source; which one a live witness has not asked for is not known. */
function inherited({ props, origin }: SeenResource, { source }: Exports, { group }: GroupLink): Unknown | undefined {
  if (textAt(props, group).state !== "absent") return undefined;
  if (source !== undefined && textAt(props, source).state !== "absent") return unseenSource;
  return origin === "existing" ? unknown(`what ${group} names is not part of the program`) : undefined;
}
