import type { Fact, Tunnel, Vpn } from "../../../posture";
import { combine, decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import { list, text } from "../common/words";

/**
 * What may stand in a tunnel's lists; the other side chooses, so every word counts. BSI TR-02102-3 (IPsec and IKEv2).
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
const allowed = {
  ikeVersions: ["ikev2"],
  encryption: ["AES256-GCM-16", "AES256"],
  integrity: ["SHA2-256", "SHA2-384", "SHA2-512"],
  dhGroups: ["19", "20", "21"],
} as const;

export const transportVpnCryptography = rule({
  id: "transport-vpn-cryptography",
  kind: "vpn",
  title: {
    de: "Standortverbindungen lassen nur aktuelle Verfahren zu",
    en: "Links between sites allow current algorithms only",
  },
  why: {
    de: "Ohne Festlegung lässt AWS auch IKEv1, SHA-1 und Diffie-Hellman-Gruppe 2 zu; das schwächere Gerät entscheidet.",
    en: "Unless pinned, AWS allows IKEv1, SHA-1 and Diffie-Hellman group 2 as well; the weaker device decides.",
  },
  measures: ["transport.site-links", "encryption.state-of-the-art"],
  severity: "high",
  decide: (vpn) => combine(vpn.tunnels.flatMap((tunnel) => judge(vpn, tunnel))),
});

function judge(vpn: Vpn, tunnel: Tunnel): Verdict[] {
  const { as } = tunnel;
  const pinned = (fact: Fact<string[]>, words: readonly string[], property: string) =>
    decidePinned(vpn, fact, words, `${as}${property}`);
  return [
    pinned(tunnel.ikeVersions, allowed.ikeVersions, "IkeVersions"),
    ...(["phase1", "phase2"] as const).flatMap((phase) => {
      const name = phase === "phase1" ? "Phase1" : "Phase2";
      return [
        pinned(tunnel.encryption[phase], allowed.encryption, `${name}EncryptionAlgorithms`),
        pinned(tunnel.integrity[phase], allowed.integrity, `${name}IntegrityAlgorithms`),
        pinned(tunnel.dhGroups[phase], allowed.dhGroups, `${name}DhGroupNumbers`),
      ];
    }),
    logged(vpn, tunnel),
    presharedKey(tunnel),
  ];
}

function decidePinned(vpn: Vpn, fact: Fact<string[]>, words: readonly string[], property: string): Verdict {
  const remedy = text(
    `Setzen Sie \`${shown(property)}\` auf ${list(words)} oder eine Auswahl daraus.`,
    `Set \`${shown(property)}\` to ${list(words)}, or to some of these.`,
  );
  const observed = (what: string) => ({ [shown(property)]: what });
  return decideOn(fact, {
    absent: () =>
      fail(
        observed("not pinned"),
        text(
          `Der Tunnel von „${vpn.resource.name}“ legt \`${shown(property)}\` nicht fest; AWS lässt dann auch Veraltetes zu.`,
          `The tunnel of "${vpn.resource.name}" doesn't pin \`${shown(property)}\`; AWS allows outdated ones as well then.`,
        ),
        remedy,
      ),
    known: (given) =>
      given.length > 0 && given.every((word) => words.some((each) => each.toLowerCase() === word.toLowerCase()))
        ? pass(observed("current"))
        : fail(
            observed("outdated"),
            text(
              `Der Tunnel von „${vpn.resource.name}“ lässt bei \`${shown(property)}\` Verfahren zu, die nicht mehr genügen.`,
              `The tunnel of "${vpn.resource.name}" allows algorithms at \`${shown(property)}\` that don't suffice any more.`,
            ),
            remedy,
          ),
  });
}

function logged(vpn: Vpn, { as, logged: fact }: Tunnel): Verdict {
  const property = shown(`${as}LogOptions`);
  const failed = () =>
    fail(
      { [property]: false },
      text(
        `Der Tunnel von „${vpn.resource.name}“ protokolliert seinen Aufbau nicht (\`${property}\`).`,
        `The tunnel of "${vpn.resource.name}" doesn't log how it is set up (\`${property}\`).`,
      ),
      text(
        `Setzen Sie \`${property}: { cloudwatchLogOptions: { logEnabled: true, logGroupArn: … } }\`.`,
        `Set \`${property}: { cloudwatchLogOptions: { logEnabled: true, logGroupArn: … } }\`.`,
      ),
    );
  return decideOn(fact, { absent: failed, known: (on) => (on ? pass({ [property]: true }) : failed()) });
}

/** Whether a written key is a secret of the configuration can't be seen by a policy: Pulumi hands it over in plain text. */
function presharedKey({ as, presharedKey: fact }: Tunnel): Verdict {
  const property = shown(`${as}PresharedKey`);
  return decideOn(fact, {
    absent: () => pass({ [property]: "none" }),
    known: (from) =>
      from === "made-by-aws" || from === "kept-secret"
        ? pass({ [property]: from })
        : undecided(`the program gives \`${property}\`, and nothing shows that it is kept secret; leave it to AWS`),
  });
}

function shown(property: string): string {
  return /^tunnel[12][A-Za-z0-9]{0,40}$/.test(property) ? property : "tunnel";
}
