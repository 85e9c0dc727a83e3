import { known, unknown } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const vpc = resource("aws:ec2/vpc:Vpc", "net", { id: unknownText });
const flow = (owner: typeof vpc, property: string, props: Record<string, unknown>, name = "flow") =>
  resource("aws:ec2/flowLog:FlowLog", name, { [property]: unknownText, ...props }, { from: { [property]: owner } });
const subnet = (name: string) =>
  resource("aws:ec2/subnet:Subnet", name, { id: unknownText, vpcId: unknownText }, { from: { vpcId: vpc } });
const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text

test("a network without a flow log logs nothing", () => {
  expect(postureOf("flow-log", vpc).traffic).toEqual(known([]));
});

test("the logs of a network count, whatever traffic they hold", () => {
  expect(postureOf("flow-log", vpc, flow(vpc, "vpcId", { trafficType: "REJECT" })).traffic).toEqual(known(["REJECT"]));
  expect(postureOf("flow-log", vpc, flow(vpc, "vpcId", { trafficType: unknownText })).traffic).toEqual(open);
  expect(postureOf("flow-log", vpc, flow(vpc, "vpcId", {})).traffic).toEqual(open);
});

test("logs of subnets count where every subnet has one", () => {
  const [a, b] = [subnet("a"), subnet("b")];
  const onA = flow(a, "subnetId", { trafficType: "ALL" }, "a");
  const onB = flow(b, "subnetId", { trafficType: "REJECT" }, "b");
  expect(postureOf("flow-log", vpc, a, b, onA).traffic).toEqual(known([]));
  expect(postureOf("flow-log", vpc, a, b, onA, onB).traffic).toEqual(known(["REJECT"]));
});

test("a flow log of nobody knows which network leaves it open", () => {
  const stray = resource("aws:ec2/flowLog:FlowLog", "flow", { vpcId: unknownText, trafficType: "ALL" });
  expect(postureOf("flow-log", vpc, stray).traffic).toEqual(open);
});
