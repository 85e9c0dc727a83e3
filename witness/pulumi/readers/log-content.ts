import {
  absent,
  known,
  knownByDefault,
  mapFact,
  type Fact,
  type LogContent,
  type LoggedContent,
} from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { logContentRows, type LogContentRow } from "../tables/log-contents";
import { baseOf, tagsOf } from "./identity";
import { ownerOf } from "./links";
import { listAt, orElse, textAt, textsAt } from "./properties";
import { answer, someOf, steps } from "./switch";

const rows = new Map(logContentRows.flatMap((row) => row.types.map((type) => [type, row] as const)));
const contents: readonly LoggedContent[] = ["credentials", "cookies", "bodies"];
const firewallLogs = ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"] as const;
const firewalls = ["aws:wafv2/webAcl:WebAcl"] as const;

/** Logs of requests, with what they hold. */
export const logContentReader: Reader<"log-content"> = {
  kind: "log-content",
  scope: "stack",
  types: [...rows.keys(), ...firewallLogs],
  alone: [...rows.keys()],
  partTypes: firewalls,
  read: (resource, graph) => {
    const row = rows.get(resource.type);
    return row ? byRow(resource, graph, row) : ofFirewall(resource, graph);
  },
};

function byRow(resource: SeenResource, graph: Graph, row: LogContentRow): LogContent {
  const read = (content: LoggedContent): Fact<boolean> => {
    const asked = row.holds[content];
    const format = content === "credentials" && row.format ? formatted(resource, row.format) : absent();
    return someOf([...(asked ? [answer(resource.props, asked.on)] : []), format]);
  };
  return {
    ...baseOf("log-content", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    holds: byContent(read),
    stated: byContent((content) => row.holds[content]?.stated ?? row.format?.path ?? ""),
  };
}

function byContent<T>(read: (content: LoggedContent) => T): Record<LoggedContent, T> {
  const [credentials, cookies, bodies] = contents.map(read);
  return { credentials, cookies, bodies } as Record<LoggedContent, T>; // one for each content
}

/** The word itself, not one that begins like it. */
function formatted(
  { props }: SeenResource,
  { path, words }: { path: string; words: readonly string[] },
): Fact<boolean> {
  return mapFact(textAt(props, ...steps(path)), (format) =>
    words.some((word) =>
      format
        .split(word)
        .slice(1)
        .some((rest) => !/^\w/.test(rest)),
    ),
  );
}

/** WAF logs every header of a request, and no body. https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html */
function ofFirewall(resource: SeenResource, graph: Graph): LogContent {
  const acl = ownerOf(resource, "resourceArn", firewallLogs, firewalls, graph);
  const redacted = headersLeftOut(resource);
  const masked = acl ? headersMasked(acl) : known([]);
  const shows = (header: string): Fact<boolean> => {
    const leftOut = someOf([includes(redacted, header), includes(masked, header)]);
    return orElse(
      mapFact(leftOut, (is) => !is),
      () => knownByDefault(true, pulumi("WAF logs every header")),
    );
  };
  const stated = (header: string) => `redactedFields: [{ singleHeader: { name: "${header}" } }]`;
  return {
    ...baseOf("log-content", resource, graph),
    service: "AWS WAF",
    tags: acl ? tagsOf(acl) : absent(),
    holds: { credentials: shows("authorization"), cookies: shows("cookie"), bodies: absent() },
    stated: { credentials: stated("authorization"), cookies: stated("cookie"), bodies: "" },
  };
}

function includes(headers: Fact<readonly string[]>, header: string): Fact<boolean> {
  return mapFact(headers, (names) => names.includes(header) || names.includes("*"));
}

function headersLeftOut({ props }: SeenResource): Fact<readonly string[]> {
  const fields = orElse(listAt(props, "redactedFields"), () => known([]));
  return namesIn(fields, (field) => textAt(field, "singleHeader", "name"));
}

/** Data protection of the web ACL masks a field wherever it would be seen; without keys, every header or cookie. */
function headersMasked({ props }: SeenResource): Fact<readonly string[]> {
  const fields = orElse(listAt(props, "dataProtectionConfig", "dataProtections"), () => known([]));
  if (fields.state !== "known") return fields;
  const found: string[] = [];
  for (const each of fields.value) {
    const type = textAt(each, "field", "fieldType");
    const keys = orElse<readonly string[]>(textsAt(each, "field", "fieldKeys"), () => known(["*"]));
    if (type.state === "unknown" || keys.state === "unknown") return type.state === "unknown" ? type : keys;
    if (type.state !== "known" || keys.state !== "known") continue;
    if (type.value === "SINGLE_HEADER") found.push(...keys.value.map((key) => key.toLowerCase()));
    if (type.value === "SINGLE_COOKIE" && keys.value.includes("*")) found.push("cookie");
  }
  return known(found);
}

function namesIn(fields: Fact<readonly unknown[]>, read: (field: unknown) => Fact<string>): Fact<readonly string[]> {
  if (fields.state !== "known") return fields;
  const names = fields.value.map(read);
  const blind = names.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  return known(names.flatMap((each) => (each.state === "known" ? [each.value.toLowerCase()] : [])));
}
