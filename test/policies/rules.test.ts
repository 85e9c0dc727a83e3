import fc from "fast-check";
import { absent, unknown, known, type Fact, type Kind, type Posture, type Tags } from "../../posture";
import type { Promised } from "../../catalogue/promise/schema";
import { liveOnlyRules } from "../../policies/live/rules";
import { ruleById, rules as ofPlans } from "../../policies/rules";
import { expectPresentable } from "./describe-rule";
import {
  awsKey,
  blocks,
  bucket,
  condition,
  dataStore,
  denyBelow,
  denyPlainHttp,
  holding,
  keeping,
  key,
  lifecycleRule,
  log,
  markerRule,
  placement,
  policy,
  promise,
  replication,
  retention,
  statement,
} from "./postures";
import { answering, end, listener, site, taking, withoutChoice } from "./postures/listener";
import { certificate } from "./postures/certificate";
import { plainText } from "./postures/plain-text";
import { share } from "./postures/share";
import { authorisation, clientVpn, directLine, mailRoute, volumeDefault, vpn } from "./postures/site-link";
import { accessSamples } from "./postures/access-samples";
import { loggingSamples } from "./postures/logging-samples";
import { accountSamples } from "./postures/account";
import { baseline, lowered } from "./postures/baseline";
import { backupSamples } from "./postures/backup-samples";
import { aged, deletion, part } from "./postures/deletion";
import { bucketGate } from "./postures/bucket-gate";
import { cluster, compute, workbench } from "./postures/compute";
import { face } from "./postures/interface";
import {
  defaultGroup,
  meantFor,
  networkAcl,
  networkPlace,
  packetFilter,
  packetRule,
  switchOf,
} from "./postures/network";
import { software } from "./postures/software";
import { distribution, firewall, origin, webEndpoint } from "./postures/web";

/* What holds for every rule, whatever it is shown. */

const rules = [...ofPlans, ...liveOnlyRules];

const allow = statement({
  effect: "Allow",
  action: ["s3:GetObject"],
  conditions: [condition("StringEquals", "aws:SourceVpc", "vpc-1")],
});
const holdings: Tags[] = [
  "order-files",
  "order-files previews",
  "job-drops",
  "invoices",
  "none",
  "weather",
  "other",
].map((name) => holding(name));

/** Postures of every kind, good and bad, to be changed by chance. */
const samples: Record<Kind, readonly Posture[]> = {
  baseline: [baseline(), lowered(), lowered("disabled"), lowered("disabled", "measure")],
  "bucket-gate": [
    bucketGate(),
    bucketGate({ policy: policy(allow) }),
    bucketGate({ blocks: blocks({ blockPublicAcls: known(false) }) }),
  ],
  cluster: [cluster(), cluster({ publicEndpoint: known(true), publicRanges: known([known("0.0.0.0/0")]) })],
  compute: [compute(), compute({ tokensRequired: known(false) }, { sshKey: known(true) })],
  deletion: [deletion(), deletion({}, part(undefined, aged("object", 1, 20)))],
  "default-group": [defaultGroup(), defaultGroup({ incoming: known(1) }), defaultGroup({ stated: absent() })],
  "deletion-guard": holdings.flatMap((tags) =>
    [true, false].flatMap((ofService) =>
      [true, false].map((on) => ({
        ...switchOf("deletion-guard", "aws:rds/instance:Instance", { tags, on: known(on) }),
        ofService,
      })),
    ),
  ),
  distribution: [
    distribution([origin(known("bucket"), known(true)), origin(known("load-balancer"))]),
    distribution([origin(known("bucket"))], { bucketPolicies: [policy(allow)] }),
  ],
  growth: holdings.map((tags) => switchOf("growth", "aws:rds/instance:Instance", { tags })),
  healing: [switchOf("healing", "aws:autoscaling/group:Group", { on: known(false) })],
  interface: [
    face(known("identity")),
    face(known("nothing"), { private: known(true) }),
    face(known("key"), { policy: policy(allow, denyPlainHttp()) }),
  ],
  "network-place": ["public", "workload", "isolated"].map((use) =>
    networkPlace({
      tags: meantFor(use),
      publicAddresses: known(true),
      waysOut: known([known("nat-gateway"), known("inside")]),
    }),
  ),
  "packet-filter": [
    packetFilter([packetRule([443, 443], ["0.0.0.0/0"]), packetRule([20, 8080], ["0.0.0.0/1", "10.0.0.0/8"])]),
    packetFilter([packetRule([443, 443], ["0.0.0.0/0"])], {
      networkTags: meantFor("isolated"),
      outgoing: known([packetRule([0, 65_535], ["::/0"])]),
    }),
    networkAcl([
      packetRule([0, 1023], ["0.0.0.0/0"], { allows: known(false), number: known(1) }),
      packetRule([0, 65_535], ["0.0.0.0/0"], { number: known(2) }),
    ]),
  ],
  publication: [true, false].map((on) => switchOf("publication", "aws:rds/snapshot:Snapshot", { on: known(on) })),
  reachability: [true, false].map((on) => switchOf("reachability", "aws:rds/instance:Instance", { on: known(on) })),
  redundancy: holdings.map((tags) => switchOf("redundancy", "aws:rds/instance:Instance", { tags, on: known(false) })),
  software: [software(), software({ version: known("13"), extendedSupport: known(true) })],
  "web-firewall": [webEndpoint(known(true)), webEndpoint(known(false)), firewall(known(false))],
  workbench: holdings.flatMap((tags) =>
    [true, false].map((usuallyOpen) => workbench({ tags, usuallyOpen, on: known(true) })),
  ),
  ...accessSamples,
  ...accountSamples,
  ...backupSamples,
  ...loggingSamples,
  bucket: holdings
    .map((tags) => bucket({ tags, policy: policy(denyPlainHttp(), denyBelow("1.2"), allow) }))
    .concat(
      bucket({
        policy: policy(allow, statement({ conditions: [] })),
        lifecycle: known([lifecycleRule({ noncurrentDays: known(90) }), markerRule()]),
      }),
    ),
  "data-store": [
    ...holdings.map((tags) => dataStore({ tags })),
    dataStore({ key: known(awsKey()), receivesAccessLogs: known(false) }),
  ],
  key: [key(), key({ rotation: known(false) }), key({ rotationPeriodDays: known(700) })],
  listener: [
    listener([end(), answering("plain", { as: "nodes" })], { site: site() }),
    listener([taking("1.0"), answering("temporary-redirect"), withoutChoice()]),
  ],
  log: [log()],
  placement: [
    placement(),
    placement({ region: known("us-east-1"), mentions: [{ path: "arn", region: "us-east-1", as: "arn" }] }),
  ],
  certificate: [
    certificate(),
    certificate({ renewal: known("by-hand"), daysLeft: known(3), key: known({ algorithm: "rsa", bits: 2048 }) }),
    certificate({ renewal: known("acm-by-mail"), hash: known("sha1") }),
  ],
  "client-vpn": [
    clientVpn(),
    clientVpn({ signIn: known(["directory-service-authentication"]), authorisations: known([authorisation(true)]) }),
  ],
  "direct-line": [directLine(known(true)), directLine(known(false))],
  "mail-route": [mailRoute(known(true)), mailRoute(known(false))],
  "volume-default": [volumeDefault(known(false))],
  vpn: [vpn(), vpn({ ikeVersions: known(["ikev1"]), logged: known(false), presharedKey: known("written") })],
  share: [
    share({ policy: policy(allow) }),
    share({ sharedWith: known([known("999999999999"), known("123456789012")]) }),
  ],
  "plain-text": [
    plainText(),
    plainText([{ path: "environment.variables.DB_PASSWORD", as: "named" }], { unseen: ["environment.variables.URL"] }),
  ],
  replication: [replication(known("eu-west-1"), known("us-east-1")), replication(known("eu-west-1"))],
  retention: holdings.flatMap((tags) => [
    retention({ tags }, keeping(14)),
    retention({ tags }, keeping(4000), keeping(10, { prefix: "order-files/" })),
  ]),
};

const postures = fc.constantFrom(...Object.values(samples).flat());
const promises: fc.Arbitrary<Promised> = fc.constantFrom(
  promise(),
  promise({ "state-defaults": "required", encryption: { "at-rest": "any", rotate: "monthly" } }),
  promise({ backups: { of: ["invoices", "previews"], keep: "7 days" }, review: { "personal-data": "searched" } }),
  promise({ retention: {}, transport: { "minimum-tls": "1.3" } }),
);

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === "object" &&
  value !== null &&
  "state" in value &&
  ["known", "absent", "unknown"].includes(String(value.state));

/** The same posture with each fact put through a function, from the inside out. */
function mapFacts<T>(value: T, change: (fact: Fact<unknown>) => Fact<unknown>): T {
  if (typeof value !== "object" || value === null) return value;
  const copy: unknown = Array.isArray(value)
    ? value.map((each: unknown) => mapFacts(each, change))
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapFacts(each, change)]));
  return (isFact(copy) ? change(copy) : copy) as T; // the copy has the shape of the original
}

function judge(posture: Posture, promised: Promised) {
  return rules
    .filter((rule) => rule.kind === posture.kind)
    .map((rule) => ({ rule, verdict: rule.decide(posture, promised) }));
}

it("have ids of their own, and are found by them", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of ofPlans) expect(ruleById(rule.id)).toBe(rule);
  expect(ruleById("no-such-rule")).toBeUndefined();
});

it.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s is written as a file name, and shows a measure",
  (_id, rule) => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.measures.length).toBeGreaterThan(0);
    for (const measure of rule.measures) expect(measure).toMatch(/^[a-z]+\.[a-z-]+$/);
  },
);

it("give a readable verdict on whatever facts there are", () => {
  const values = fc.constantFrom<Fact<unknown>>(
    absent(),
    unknown("later"),
    known(""),
    known("x"),
    known("us-east-1"),
    known(0),
    known(-1),
    known(NaN),
    known(true),
    known(false),
  );
  fc.assert(
    fc.property(postures, promises, fc.infiniteStream(fc.option(values, { freq: 3 })), (posture, promised, changes) => {
      // A value of another sort than before would be no posture: only the same sort is put in its place.
      const changed = mapFacts(posture, (fact) => {
        const next: Fact<unknown> | null = changes.next().value ?? null;
        const fits =
          next !== null &&
          (next.state !== "known" || (fact.state === "known" && typeof next.value === typeof fact.value));
        return next !== null && fits ? next : fact;
      });
      for (const { verdict } of judge(changed, promised)) {
        const { outcome } = verdict;
        expect(["pass", "fail", "unknown", "not-applicable"]).toContain(outcome);
        if (!JSON.stringify(changed).includes("null")) expectPresentable(verdict); // JSON's word for NaN
      }
    }),
    { numRuns: 300 },
  );
});

it("never turn a verdict into its opposite when more becomes known", () => {
  fc.assert(
    fc.property(
      postures,
      promises,
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 1, max: 6 }),
      (posture, promised, hidden, share) => {
        let count = 0;
        const less = mapFacts(posture, (fact) =>
          hidden.next().value && count++ % share === 0 ? unknown("later") : fact,
        );
        const before = judge(less, promised);
        const after = judge(posture, promised);
        before.forEach(({ rule, verdict }, index) => {
          const pair = [verdict.outcome, after[index]?.verdict.outcome].sort().join(" then ");
          expect(`${rule.id}: ${pair}`).not.toContain("fail then pass");
        });
      },
    ),
    { numRuns: 500 },
  );
});

it("are never certain of anything but a failure where nothing is known", () => {
  fc.assert(
    fc.property(postures, promises, (posture, promised) => {
      const nothing = mapFacts(posture, () => unknown("later"));
      for (const { verdict } of judge(nothing, promised)) {
        const { outcome } = verdict;
        // residency-reference looks at plain lists, which are never unknown
        if (posture.kind !== "placement") expect(["unknown", "not-applicable"]).toContain(outcome);
      }
    }),
  );
});

it("never show a word of the user's", () => {
  const secret = "tG7-AKIAEXAMPLE-hunter2";
  /** The witness's own words, and words of a closed vocabulary. */
  const ours = new Set([
    "kind",
    "resource",
    "origin",
    "service",
    "stated",
    "sum",
    "why",
    "state",
    "byDefault",
    "as",
    "regionFrom",
    "managedBy",
    "sort",
    "from",
    "effect",
    "mode",
    "lockedBy",
  ]);
  const marked = (value: unknown, name = ""): unknown => {
    if (ours.has(name)) return value;
    if (typeof value === "string") return name === "path" ? `environment.${secret}` : secret;
    if (Array.isArray(value)) return value.map((each: unknown) => marked(each, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, marked(inner, each)]));
  };
  fc.assert(
    fc.property(postures, promises, fc.boolean(), (posture, promised, keepTags) => {
      const changed = marked(posture) as Posture; // only texts were changed
      const shown = "tags" in posture && keepTags ? ({ ...changed, tags: posture.tags } as Posture) : changed; // likewise
      for (const { verdict } of judge(shown, promised)) expect(JSON.stringify(verdict)).not.toContain(secret);
    }),
  );
});
