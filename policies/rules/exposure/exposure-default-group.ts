import type { Fact } from "../../../posture";
import { combine, decideOn, fail, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/** What forgets to name a group lands in the default one: CIS AWS Foundations 5.4, Security Hub EC2.2. */
export const exposureDefaultGroup = rule({
  id: "exposure-default-group",
  kind: "default-group",
  title: {
    de: "Die Default Security Group lässt nichts zu",
    en: "The default security group admits nothing",
  },
  why: {
    de: "Alles, was keine eigene Security Group nennt, liegt in der Default-Gruppe und kann dort einander und das Internet erreichen.",
    en: "Everything that names no group of its own lies in the default one, and can reach each other and the Internet there.",
  },
  measures: ["network.firewall"],
  severity: "medium",
  decide(group) {
    const { resource } = group;
    return decideOn(group.stated, {
      absent: () =>
        fail(
          { stated: false },
          text(
            `Für das VPC „${resource.name}“ sind keine Regeln der Default Security Group festgelegt: Dann lässt sie ihre Mitglieder zueinander und alles hinaus.`,
            `No rules are stated for the default security group of the VPC "${resource.name}": it then admits its members to each other, and lets everything out.`,
          ),
          text(
            "Legen Sie eine `aws.ec2.DefaultSecurityGroup` mit der `vpcId` des VPC an, ohne `ingress` und `egress`.",
            "Add an `aws.ec2.DefaultSecurityGroup` with the `vpcId` of the VPC, without `ingress` and `egress`.",
          ),
        ),
      known: () =>
        combine([noneOf("incoming", group.incoming, resource.name), noneOf("outgoing", group.outgoing, resource.name)]),
    });
  },
});

function noneOf(way: "incoming" | "outgoing", rules: Fact<number>, name: string): Verdict {
  const property = way === "incoming" ? "ingress" : "egress";
  return decideOn(rules, {
    absent: () => pass({ [way]: 0 }),
    known: (count) =>
      count === 0
        ? pass({ [way]: 0 })
        : fail(
            { [way]: count },
            text(
              `Die Default Security Group „${name}“ hat ${count} Regeln in \`${property}\`.`,
              `The default security group "${name}" has ${count} rules in \`${property}\`.`,
            ),
            text(
              `Entfernen Sie \`${property}\` und Regeln, die die Gruppe als \`securityGroupId\` nennen; geben Sie Ressourcen eine eigene Security Group.`,
              `Remove \`${property}\` and rules that name the group as \`securityGroupId\`; give resources a security group of their own.`,
            ),
          ),
  });
}
