import { absent, known, unknown } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { defaultGroupReader } from "../../../witness/pulumi/readers/default-group";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownList, unknownText } from "./support";

const vpc = resource("aws:ec2/vpc:Vpc", "vpc", { id: unknownText });
const group = (props: Record<string, unknown> = {}, from?: SeenResource) =>
  resource(
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    "default",
    { vpcId: unknownText, ...props },
    from ? { from: { vpcId: from } } : {},
  );
const rule = (from: SeenResource) =>
  resource(
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "r",
    { securityGroupId: unknownText, type: "egress", protocol: "-1", fromPort: 0, toPort: 0 },
    { from: { securityGroupId: from } },
  );

test("a VPC without a default group in the plan lacks it", () => {
  expect(postureOf("default-group", vpc).stated).toEqual(absent());
});

test("a VPC with one is judged by it", () => {
  expect(defaultGroupReader.read(vpc, graphOf({ resources: [vpc, group({}, vpc)] }))).toBeUndefined();
  expect(postureOf("default-group", group({}, vpc), vpc)).toMatchObject({ stated: known(true), incoming: absent() });
});

test("a group that may be another VPC's leaves it open", () => {
  expect(postureOf("default-group", vpc, group())).toMatchObject({ stated: unknown(expect.any(String)) });
});

test.each<[string, Record<string, unknown>, object]>([
  ["no rules", { ingress: [], egress: [] }, { incoming: absent(), outgoing: absent() }],
  ["a rule", { ingress: { self: true, protocol: "-1" } }, { incoming: known(1), outgoing: absent() }],
  ["rules that are not known", { egress: unknownList }, { incoming: absent(), outgoing: unknown(expect.any(String)) }],
])("a group with %s", (_, props, expected) => {
  expect(postureOf("default-group", group(props, vpc), vpc)).toMatchObject(expected);
});

test("rules that name it through the VPC count", () => {
  expect(postureOf("default-group", group({}, vpc), vpc, rule(vpc)).outgoing).toEqual(known(1));
});

test("rules that name it itself count", () => {
  const owner = group({}, vpc);
  expect(postureOf("default-group", owner, vpc, rule(owner)).outgoing).toEqual(known(1));
});
