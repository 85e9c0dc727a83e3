import type { Authorisation, ClientVpn } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/** BSI IT-Grundschutz NET.3.3 and OPS.1.2.5; C5 IDM-09. How long a session lasts is identity-session's. */
export const transportClientVpn = rule({
  id: "transport-client-vpn",
  kind: "client-vpn",
  title: {
    de: "Fernzugänge verlangen eine starke Anmeldung und sind nach Gruppen berechtigt und protokolliert",
    en: "Remote access asks for a strong sign-in, is authorised by group, and logged",
  },
  why: {
    de: "Ein Fernzugang öffnet das innere Netz; wer ihn mit einem Kennwort allein bekommt, bekommt alles.",
    en: "Remote access opens the inner network; whoever gets it by a password alone gets everything.",
  },
  measures: ["transport.site-links", "identity.session-end"],
  severity: "high",
  decide(vpn, promise) {
    return combine([signIn(vpn), log(vpn), split(vpn, promise.transport.splitTunnel), authorised(vpn)]);
  },
});

const strong = ["certificate-authentication", "federated-authentication"];

function signIn(vpn: ClientVpn): Verdict {
  const failed = () =>
    fail(
      { "sign-in": "password" },
      text(
        `Am Fernzugang „${vpn.resource.name}“ genügt die Anmeldung mit einem Kennwort.`,
        `At the remote access "${vpn.resource.name}" a password suffices to sign in.`,
      ),
      text(
        'Fügen Sie `authenticationOptions` mit `type: "certificate-authentication"` (gegenseitiges TLS) oder `"federated-authentication"` (SAML) hinzu.',
        'Add `authenticationOptions` with `type: "certificate-authentication"` (mutual TLS) or `"federated-authentication"` (SAML).',
      ),
    );
  return decideOn(vpn.signIn, {
    absent: failed,
    known: (types) => (types.some((each) => strong.includes(each)) ? pass({ "sign-in": "strong" }) : failed()),
  });
}

function log(vpn: ClientVpn): Verdict {
  const failed = () =>
    fail(
      { "connection-log": false },
      text(
        `Der Fernzugang „${vpn.resource.name}“ protokolliert keine Verbindungen.`,
        `The remote access "${vpn.resource.name}" logs no connections.`,
      ),
      text(
        "Setzen Sie `connectionLogOptions: { enabled: true, cloudwatchLogGroup: … }`.",
        "Set `connectionLogOptions: { enabled: true, cloudwatchLogGroup: … }`.",
      ),
    );
  return decideOn(vpn.connectionLog, {
    absent: failed,
    known: (on) => (on ? pass({ "connection-log": true }) : failed()),
  });
}

function split(vpn: ClientVpn, promised: "allowed" | "refused"): Verdict {
  if (promised === "allowed") return notApplicable("the promise allows the split tunnel");
  return decideOn(vpn.splitTunnel, {
    absent: () => pass({ "split-tunnel": false }),
    known: (on) =>
      on
        ? fail(
            { "split-tunnel": true },
            text(
              `Der Fernzugang „${vpn.resource.name}“ lässt neben sich den offenen Internetzugang bestehen; zugesagt ist das Gegenteil.`,
              `The remote access "${vpn.resource.name}" leaves the open Internet beside it; the opposite is promised.`,
            ),
            text("Setzen Sie `splitTunnel: false`.", "Set `splitTunnel: false`."),
          )
        : pass({ "split-tunnel": false }),
  });
}

function authorised(vpn: ClientVpn): Verdict {
  return decideOn(vpn.authorisations, {
    absent: () => notApplicable("nobody is let in yet"),
    known: (rules) => combine(rules.map((each) => byGroup(vpn, each))),
  });
}

function byGroup(vpn: ClientVpn, { everyone, everywhere }: Authorisation): Verdict {
  return decideOn(everyone, {
    absent: () => pass({ "authorised-by": "group" }),
    known: (all) => {
      if (!all) return pass({ "authorised-by": "group" });
      const widely = everywhere.state === "known" && everywhere.value;
      return fail(
        { "authorised-by": "nothing but signing in" },
        text(
          `Der Fernzugang „${vpn.resource.name}“ lässt jeden Angemeldeten ${widely ? "überallhin" : "in ein Netz"}, ohne Zuordnung zu einer Gruppe.`,
          `The remote access "${vpn.resource.name}" lets everyone who is signed in ${widely ? "go everywhere" : "into a network"}, without a group.`,
        ),
        text(
          "Setzen Sie an der `AuthorizationRule` statt `authorizeAllGroups` die `accessGroupId`, und nur nötige Netze als `targetNetworkCidr`.",
          "Set `accessGroupId` on the `AuthorizationRule` instead of `authorizeAllGroups`, and only networks that are needed as `targetNetworkCidr`.",
        ),
      );
    },
  });
}
