import { boxesOf } from "../../scripts/stacks/boxes";
import { linksBetween } from "../../scripts/stacks/links";
import { picture } from "../../scripts/stacks/picture";
import type { SeenResource } from "../../witness/pulumi/seen";
import { seenInState } from "../../witness/pulumi/sources/state";

type Part = Partial<Pick<SeenResource, "props" | "parent" | "propertyDependencies">>;

const resource = (type: string, name: string, part: Part = {}): SeenResource => ({
  urn: name,
  type,
  name,
  props: {},
  propertyDependencies: {},
  origin: "created",
  ...part,
});

const resources = [
  resource("pulumi:pulumi:Stack", "stack"),
  resource("tomguard:index:EuBucket", "orders", { parent: "stack" }),
  resource("aws:s3/bucket:Bucket", "orders-bucket", {
    parent: "orders",
    props: { region: "eu-central-1", bucket: "muster-orders" },
  }),
  resource("tomguard:index:AccessLogBucket", "logs", { parent: "stack" }),
  resource("aws:s3/bucketLogging:BucketLogging", "orders-logging", {
    parent: "orders",
    propertyDependencies: { targetBucket: ["logs"] },
  }),
  resource("aws:iam/role:Role", "role"),
  resource("aws:iam/rolePolicy:RolePolicy", "rights", {
    props: { policy: '{"Resource":"arn:aws:s3:::muster-orders/*"}' },
    propertyDependencies: { policy: ["orders-bucket"], role: ["role"] },
  }),
  resource("aws:ecs/taskDefinition:TaskDefinition", "task", {
    props: { region: "eu-west-1" },
    propertyDependencies: { executionRoleArn: ["role"] },
  }),
  resource("aws:dynamodb/table:Table", "codes", { props: { tags: { "tom:data-class": "codes" } } }),
  resource("aws:backup/selection:Selection", "backup", {
    props: { selectionTags: [{ type: "STRINGEQUALS", key: "tom:data-class", value: "codes" }] },
  }),
];
const seen = { resources, configuredRegion: "eu-central-1" };

test("a component is one box with all its parts, and what serves another joins its box", () => {
  const boxes = boxesOf(seen).all.map(({ name, resources: parts }) => [name, parts.map((each) => each.name).sort()]);
  expect(Object.fromEntries(boxes)).toEqual({
    orders: ["orders", "orders-bucket", "orders-logging"],
    logs: ["logs"],
    task: ["rights", "role", "task"],
    codes: ["codes"],
    backup: ["backup"],
  });
});

test("the order of resources, which differs from run to run, changes nothing", () => {
  expect(picture({ ...seen, resources: [...resources].reverse() })).toBe(picture(seen));
});

test("boxes are linked by values, by names that policies know, and by the tags of backups", () => {
  const links = linksBetween(boxesOf(seen)).map(({ from, to, sort }) => `${from.name} ${sort} ${to.name}`);
  expect(links.sort()).toEqual(["backup backup codes", "orders log logs", "task value orders"]);
});

test("the picture has a part for each region, and tells where a box has parts elsewhere", () => {
  const elsewhere = resource("aws:s3/bucket:Bucket", "replica", { parent: "orders", props: { region: "eu-west-1" } });
  const text = picture({ ...seen, resources: [...resources, elsewhere] });
  expect(text.split("\n").map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'subgraph r1["eu-central-1 (Frankfurt)"]',
      'subgraph r2["eu-west-1 (Ireland)"]',
      'b4[("orders<br/><i>EuBucket</i><br/>also eu-west-1")]',
      'b5["task<br/><i>TaskDefinition</i>"]',
      "b5 --> b4",
      "- `logs` gets the logs of `orders`.",
    ]),
  );
});

test("boxes without an arrow stand side by side, four in a row", () => {
  const alone = ["a", "b", "c", "d", "e", "f"].map((name) => resource("aws:sqs/queue:Queue", name));
  const chains = picture({ ...seen, resources: alone }).match(/b\d.*~~~.*/g);
  expect(chains).toEqual(["b1 ~~~ b2 ~~~ b3 ~~~ b4", "b5 ~~~ b6"]);
});

test("the picture of a state is that of the program which made it", () => {
  const urns = new Map(resources.map(({ name, type }) => [name, `urn:pulumi:dev::lab::${type}::${name}`]));
  const inState = resources.map(({ name, type, props, parent, propertyDependencies }) => ({
    urn: urns.get(name),
    type,
    custom: type.startsWith("aws:"),
    id: name,
    inputs: {},
    outputs: props,
    ...(parent !== undefined && { parent: urns.get(parent) }),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([key, names]) => [key, names.map((each) => urns.get(each))]),
    ),
  }));
  const state = seenInState(JSON.stringify({ version: 3, deployment: { resources: inState } }));
  expect(picture({ ...state, configuredRegion: "eu-central-1" })).toBe(picture(seen));
});
