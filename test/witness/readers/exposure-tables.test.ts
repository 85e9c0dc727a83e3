import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readers } from "../../../witness/pulumi/readers";

/* No class of @pulumi/aws with a property about reach, zones or protection is left out in silence. */

const root = dirname(require.resolve("@pulumi/aws/package.json"));
const inputs = readFileSync(join(root, "types/input.d.ts"), "utf8");

const watched =
  /^\s+(publiclyAccessible|isPubliclyAccessible|publicAccess\w*|publicConnectivity|endpointPublicAccess|associatePublicIpAddress|assignPublicIp|mapPublicIpOnLaunch|(?:enable)?delet(?:ion|e)Protect\w*|multiAz\w*|autoMinorVersionUpgrade)\??:/gim;

const kindsOf: Record<string, readonly string[]> = {
  publiclyAccessible: ["reachability"],
  publicConnectivity: ["reachability"],
  endpointPublicAccess: ["cluster"],
  associatePublicIpAddress: ["network-place"],
  assignPublicIp: ["network-place"],
  mapPublicIpOnLaunch: ["network-place"],
  deletionProtection: ["deletion-guard"],
  deletionProtectionEnabled: ["deletion-guard"],
  deleteProtection: ["deletion-guard"],
  enableDeletionProtection: ["deletion-guard"],
  multiAz: ["redundancy"],
  multiAzEnabled: ["redundancy"],
  multiAzWithStandbyEnabled: ["redundancy"],
  autoMinorVersionUpgrade: ["software"],
  publicAccess: ["reachability"],
  publicAccessCidrs: ["cluster"],
  publicAccessBlock: ["bucket-gate"],
  publicAccessBlockConfiguration: ["bucket-gate"],
};

/** What no row reads, and why. */
const left: Record<string, string> = {
  ...Object.fromEntries(
    ["deletionProtectionConfiguration", "deletionProtectionStatus", "deletionProtectionThreshold"].map((property) => [
      `aws:bedrock/agentDataSource:AgentDataSource ${property}`,
      "keeps documents that their source has lost, and no resource",
    ]),
  ),
  "aws:docdb/clusterInstance:ClusterInstance autoMinorVersionUpgrade": "without effect: DocumentDB ignores it",
  "aws:apprunner/service:Service isPubliclyAccessible":
    "a web service, which the public is to reach: firewall-web judges it",
  "aws:cloudwatch/logGroup:LogGroup deletionProtectionEnabled": "log-protected judges logs",
  "aws:pinpoint/smsvoicev2PhoneNumber:Smsvoicev2PhoneNumber deletionProtectionEnabled":
    "a telephone number holds no data",
  "aws:pinpoint/smsvoicev2Pool:Smsvoicev2Pool deletionProtectionEnabled": "a pool of numbers holds no data",
  "aws:pinpoint/smsvoicev2SenderId:Smsvoicev2SenderId deletionProtectionEnabled": "a sender's name holds no data",
  "aws:resiliencehub/v2Policy:V2Policy multiAz": "a target that Resilience Hub measures by, and nothing that runs",
};

interface Class {
  type: string;
  /** Declaration of its arguments, with those of the blocks that they name. */
  text: string;
}

const blocks = new Map<string, string>();
let namespace = "";
for (const [, opened, name, body] of inputs.matchAll(
  /export declare namespace (\w+)|^ {4}interface (\w+) \{\n([^]*?)^ {4}\}/gm,
)) {
  if (opened !== undefined) namespace = opened;
  else if (name !== undefined) blocks.set(`${namespace}.${name}`, body ?? "");
}

/** Names of the blocks that a declaration mentions, and that those mention. */
function blocksIn(text: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of text.matchAll(/inputs\.(\w+\.\w+)/g)) {
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    blocksIn(blocks.get(name) ?? "", seen);
  }
  return seen;
}

const classes: Class[] = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
  .filter((file) => file.endsWith(".js") && existsSync(file.replace(/js$/, "d.ts")))
  .flatMap((file) => {
    const type = /static __pulumiType = '([^']+)'/.exec(readFileSync(file, "utf8"))?.[1];
    if (type === undefined) return [];
    const declaration = readFileSync(file.replace(/js$/, "d.ts"), "utf8");
    const args = declaration.slice(declaration.lastIndexOf("export interface"));
    const inner = [...blocksIn(args)].map((name) => blocks.get(name) ?? "");
    return [{ type, text: [args, ...inner].join("\n") }];
  });

const found = classes.flatMap(({ type, text }) =>
  [...new Set([...text.matchAll(watched)].map((match) => match[1] ?? ""))].map((property) => ({ type, property })),
);

function isRead({ type, property }: { type: string; property: string }): boolean {
  const kinds = kindsOf[property] ?? [];
  return readers.some((reader) => kinds.includes(reader.kind) && reader.types !== "every" && (reader.types.includes(type) || reader.partTypes.includes(type)));
} // prettier-ignore

test("the walk finds what there is", () => {
  expect(found.length).toBeGreaterThan(60);
  expect(found).toContainEqual({ type: "aws:rds/instance:Instance", property: "publiclyAccessible" });
  expect(found).toContainEqual({ type: "aws:ec2/launchTemplate:LaunchTemplate", property: "associatePublicIpAddress" });
});

test("every class with such a property is read by a row, or left out for a reason", () => {
  const missing = found.filter((each) => !isRead(each) && left[`${each.type} ${each.property}`] === undefined);
  expect(missing.map(({ type, property }) => `${type} ${property}`)).toEqual([]);
});

test("nothing is left out that a row reads, or that is not there", () => {
  const named = new Map(found.map((each) => [`${each.type} ${each.property}`, each]));
  const idle = Object.keys(left).filter((name) => {
    const each = named.get(name);
    return each === undefined || isRead(each);
  });
  expect(idle).toEqual([]);
});
