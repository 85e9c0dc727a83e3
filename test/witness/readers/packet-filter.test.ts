import { known, unknown, type PacketFilter } from "../../../posture";
import { certainReach, possibleReach } from "../../../policies/network/packets";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownList, unknownText } from "./support";

const groupType = "aws:ec2/securityGroup:SecurityGroup";
const group = (props: Record<string, unknown>, name = "web") =>
  resource(groupType, name, { id: unknownText, ...props });
const acl = (props: Record<string, unknown>) => resource("aws:ec2/networkAcl:NetworkAcl", "acl", props);
const ofGroup = (
  owner: SeenResource,
  type: string,
  props: Record<string, unknown>,
  from: Record<string, SeenResource> = {},
) =>
  resource(
    type,
    `${type}-rule`,
    { securityGroupId: unknownText, ...props },
    { from: { securityGroupId: owner, ...from } },
  );
const older = "aws:ec2/securityGroupRule:SecurityGroupRule";
const newer = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

/** What the Internet reaches for certain, and what it may reach. */
function reach(filter: PacketFilter, way: "incoming" | "outgoing" = "incoming") {
  const rules = filter[way].state === "known" ? filter[way].value : [];
  const ports = (of: typeof certainReach) =>
    of(rules)
      .ports.map(({ from, to }) => `${from}-${to}`)
      .join();
  return [ports(certainReach), ports(possibleReach)];
}
const all = "0-65535";
const open = { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] };

test.each<[string, Record<string, unknown>, string, string]>([
  ["nothing", {}, "", ""],
  ["an open port", { ingress: [open] }, "22-22", "22-22"],
  ["one object in place of a list", { ingress: open }, "22-22", "22-22"],
  ["ports as texts", { ingress: [{ ...open, fromPort: "22", toPort: "23" }] }, "22-23", "22-23"],
  ["IPv6", { ingress: [{ ...open, cidrBlocks: [], ipv6CidrBlocks: ["::/0"] }] }, "22-22", "22-22"],
  ["protocol -1", { ingress: [{ ...open, protocol: "-1", fromPort: 0, toPort: 0 }] }, all, all],
  ["protocol -1 as a number", { ingress: [{ ...open, protocol: -1, fromPort: 0, toPort: 0 }] }, all, all],
  ["all protocols by name", { ingress: [{ ...open, protocol: "All" }] }, all, all],
  ["UDP by its number", { ingress: [{ ...open, protocol: "17" }] }, "22-22", "22-22"],
  ["the second rule and range", { ingress: [{ ...open, cidrBlocks: ["10.0.0.0/8"] }, { ...open, cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }] }, "22-22", "22-22"],
  ["null in place of ranges", { ingress: [{ ...open, cidrBlocks: null }] }, "", ""],
  ["members of the group only", { ingress: [{ ...open, cidrBlocks: [], self: true }] }, "", ""],
  ["a list that is not known", { ingress: unknownList }, "", all],
  ["a range that is not known", { ingress: [{ ...open, cidrBlocks: [unknownText] }] }, "", "22-22"],
  ["AWS's own prefix list", { ingress: [{ ...open, cidrBlocks: [], prefixListIds: ["pl-63a5400a"] }] }, "", ""],
  ["somebody's prefix list", { ingress: [{ ...open, cidrBlocks: [], prefixListIds: ["pl-0123456789abcdef0"] }] }, "", "22-22"],
])("a security group with %s", (_, props, certain, possible) => {
  expect(reach(postureOf("packet-filter", group(props)))).toEqual([certain, possible]);
}); // prettier-ignore

describe("rules as resources of their own", () => {
  const owner = group({});
  const { protocol, ...rest } = open;

  test("count, of both generations", () => {
    expect(reach(postureOf("packet-filter", owner, ofGroup(owner, older, { ...open, type: "ingress" })))[0]).toBe("22-22");
    const one = ofGroup(owner, newer, { ...rest, ipProtocol: protocol, cidrBlocks: undefined, cidrIpv4: "0.0.0.0/1" });
    const other = { ...ofGroup(owner, newer, { ipProtocol: "-1", cidrIpv4: "128.0.0.0/1" }), urn: "other" };
    const both = [one, other].map((each) => ({ ...each, props: { ...each.props, cidrIpv4: "0.0.0.0/4" } }));
    expect(reach(postureOf("packet-filter", owner, one, other))[0]).toBe(all);
    expect(reach(postureOf("packet-filter", owner, ...both))[0]).toBe(all);
  });

  test("of the older generation say which way they are for", () => {
    const egress = ofGroup(owner, older, { ...open, type: "egress" });
    expect(reach(postureOf("packet-filter", owner, egress))).toEqual(["", ""]);
    expect(reach(postureOf("packet-filter", owner, egress), "outgoing")[0]).toBe("22-22");
  });

  test("of another group don't count", () => {
    const other = group({}, "other");
    expect(reach(postureOf("packet-filter", owner, other, ofGroup(other, older, { ...open, type: "ingress" })))).toEqual(["", ""]);
  });

  test("that may be this group's leave it open", () => {
    const loose = resource(older, "loose", { ...open, type: "ingress", securityGroupId: unknownText });
    expect(reach(postureOf("packet-filter", owner, loose))).toEqual(["", all]);
  });

  test("of the VPC's default group are not this group's", () => {
    const vpc = resource("aws:ec2/vpc:Vpc", "vpc", { id: unknownText });
    const ofDefault = resource(older, "loose", { ...open, type: "ingress", securityGroupId: unknownText }, { from: { securityGroupId: vpc } });
    expect(reach(postureOf("packet-filter", owner, vpc, ofDefault))).toEqual(["", ""]);
  });
}); // prettier-ignore

describe("prefix lists of the same plan", () => {
  const list = resource("aws:ec2/managedPrefixList:ManagedPrefixList", "list", { id: unknownText, entries: [{ cidr: "192.0.2.0/24" }] });
  const entry = resource("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", "entry", { prefixListId: unknownText, cidr: "0.0.0.0/0" }, { from: { prefixListId: list } });
  const props = { protocol: "tcp", fromPort: 22, toPort: 22, prefixListIds: [unknownText] };

  test("stand with their entries, inline and apart", () => {
    const owner = resource(groupType, "web", { ingress: [props] }, { from: { ingress: list } });
    expect(reach(postureOf("packet-filter", owner, list, entry))).toEqual(["22-22", "22-22"]);
    const wide = { ...list, props: { ...list.props, entries: [{ cidr: "0.0.0.0/1" }] } };
    expect(reach(postureOf("packet-filter", owner, list))).toEqual(["", ""]);
    expect(reach(postureOf("packet-filter", owner, wide))[0]).toBe("22-22");
  });

  test("are found by their id", () => {
    const known = { ...list, props: { id: "pl-0123456789abcdef0", entries: [{ cidr: "::/0" }] } };
    const owner = group({ ingress: [{ ...props, prefixListIds: ["pl-0123456789abcdef0"] }] });
    expect(reach(postureOf("packet-filter", owner, known))[0]).toBe("22-22");
  });
}); // prettier-ignore

describe("the prefix list of an endpoint in the same plan", () => {
  const endpoint = resource("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", { id: unknownText });
  const list = resource("aws:ec2/managedPrefixList:ManagedPrefixList", "list", { id: unknownText });
  const props = { ipProtocol: "tcp", fromPort: 443, toPort: 443, prefixListId: unknownText };

  test("is AWS's own, and so never the Internet", () => {
    const owner = group({});
    const rule = ofGroup(owner, newer, props, { prefixListId: endpoint });
    expect(reach(postureOf("packet-filter", owner, endpoint, rule))).toEqual(["", ""]);
  });

  test("can't be told from another where the id is made of both", () => {
    const owner = group({});
    const rule = ofGroup(owner, newer, props, { prefixListId: endpoint });
    const urns = [endpoint.urn, list.urn, list.urn.replace("list", "other")];
    const both = { ...rule, propertyDependencies: { ...rule.propertyDependencies, prefixListId: urns } };
    expect(reach(postureOf("packet-filter", owner, endpoint, both))[1]).toBe("443-443");
  });
});

describe("a network ACL", () => {
  const deny = { action: "deny", ruleNo: 90, protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 };
  const allow = { ...deny, action: "Allow", ruleNo: "100" };

  test("takes the first rule that matches", () => {
    expect(reach(postureOf("packet-filter", acl({ ingress: [allow, deny] })))[0]).toBe("");
    expect(reach(postureOf("packet-filter", acl({ ingress: [allow, { ...deny, ruleNo: 110 }] })))[0]).toBe(all);
  });

  test("has rules as resources of their own, for one way each", () => {
    const owner = acl({ id: unknownText });
    const rule = (props: Record<string, unknown>) =>
      resource("aws:ec2/networkAclRule:NetworkAclRule", "r", { networkAclId: unknownText, ruleAction: "allow", ruleNumber: 1, protocol: "6", cidrBlock: "0.0.0.0/0", fromPort: 22, toPort: 22, ...props }, { from: { networkAclId: owner } });
    expect(reach(postureOf("packet-filter", owner, rule({})))[0]).toBe("22-22");
    expect(reach(postureOf("packet-filter", owner, rule({ egress: true })))).toEqual(["", ""]);
    expect(reach(postureOf("packet-filter", owner, rule({ egress: true })), "outgoing")[0]).toBe("22-22");
  });
}); // prettier-ignore

test("a group before a database is known by the database", () => {
  const owner = group({ id: "sg-1" });
  const database = (props: Record<string, unknown>, from?: SeenResource) =>
    resource("aws:rds/instance:Instance", "db", props, from ? { from: { vpcSecurityGroupIds: from } } : {});
  const guards = (store: SeenResource) => postureOf("packet-filter", owner, store).guardsDataStore;
  expect(guards(database({ vpcSecurityGroupIds: unknownList }, owner))).toEqual(known(true));
  expect(guards(database({ vpcSecurityGroupIds: ["sg-1"] }))).toEqual(known(true));
  expect(guards(database({ vpcSecurityGroupIds: ["sg-2"] }))).toEqual(known(false));
  expect(guards(database({ vpcSecurityGroupIds: unknownList }))).toEqual(unknown(expect.any(String)));
  expect(guards(resource("aws:opensearch/domain:Domain", "d", { vpcOptions: { securityGroupIds: ["sg-1"] } }))).toEqual(known(true));
}); // prettier-ignore

test("the tags of the VPC are its network's", () => {
  const vpc = resource("aws:ec2/vpc:Vpc", "vpc", { tags: { "tom:network": "isolated" } });
  const owner = resource(groupType, "web", { vpcId: unknownText }, { from: { vpcId: vpc } });
  expect(postureOf("packet-filter", owner, vpc).networkTags).toEqual(known({ "tom:network": known("isolated") }));
  expect(postureOf("packet-filter", owner).networkTags).toEqual({ state: "absent" });
  const somewhere = resource(groupType, "web", { vpcId: unknownText });
  expect(postureOf("packet-filter", somewhere, vpc).networkTags).toEqual(unknown(expect.any(String)));
});
