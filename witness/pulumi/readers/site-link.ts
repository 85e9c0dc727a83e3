import { oncePer } from "../../../catalogue/once";
import {
  known,
  knownByDefault,
  mapFact,
  unknown,
  type Authorisation,
  type ClientVpn,
  type Fact,
} from "../../../posture";
import type { Tunnel, VolumeDefault, Vpn } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { accountTypes } from "../tables/accounts";
import { lineRows, mailRows, volumeDefaultRow } from "../tables/site-links";
import { isSecret } from "../value";
import { baseOf, tagsOf } from "./identity";
import { inOrder } from "./in-order";
import { flagAt, listAt, orElse, textAt, textsAt } from "./properties";
import { byType, switchOf } from "./switch";

/** Site-to-site VPN connections with their two tunnels. */
export const vpnReader: Reader<"vpn"> = {
  kind: "vpn",
  scope: "resource",
  types: ["aws:ec2/vpnConnection:VpnConnection"],
  partTypes: [],
  read: (resource, graph): Vpn => ({
    ...baseOf("vpn", resource, graph),
    tunnels: (["tunnel1", "tunnel2"] as const).map((as) => tunnelOf(resource, as)),
  }),
};

function tunnelOf(resource: SeenResource, as: Tunnel["as"]): Tunnel {
  const { props } = resource;
  const phases = (what: string) => ({
    phase1: textsAt(props, `${as}Phase1${what}`),
    phase2: textsAt(props, `${as}Phase2${what}`),
  });
  return {
    as,
    ikeVersions: textsAt(props, `${as}IkeVersions`),
    encryption: phases("EncryptionAlgorithms"),
    integrity: phases("IntegrityAlgorithms"),
    dhGroups: phases("DhGroupNumbers"),
    logged: orElse(flagAt(props, `${as}LogOptions`, "cloudwatchLogOptions", "logEnabled"), () =>
      knownByDefault(false, "a VPN connection logs nothing unless told to"),
    ),
    presharedKey: presharedKeyOf(resource, `${as}PresharedKey`),
  };
}

/** AWS makes a key where the program gives none, and outputs show that one. */
function presharedKeyOf(resource: SeenResource, property: string): Tunnel["presharedKey"] {
  if (resource.props[property] === undefined || resource.propertyDependencies[property] === undefined) {
    return known("made-by-aws");
  }
  return known(isSecret(resource.props[property]) ? "kept-secret" : "written");
}

const authorisationRule = "aws:ec2clientvpn/authorizationRule:AuthorizationRule";

/** Client VPN endpoints with the rules that let people in. */
export const clientVpnReader: Reader<"client-vpn"> = {
  kind: "client-vpn",
  scope: "stack",
  types: ["aws:ec2clientvpn/endpoint:Endpoint"],
  partTypes: [authorisationRule],
  read: clientVpnOf,
};

function clientVpnOf(resource: SeenResource, graph: Graph): ClientVpn {
  const { props } = resource;
  const off = (what: string) => () => knownByDefault(false, what);
  return {
    ...baseOf("client-vpn", resource, graph),
    signIn: signInOf(props),
    splitTunnel: orElse(flagAt(props, "splitTunnel"), off("Client VPN")),
    connectionLog: orElse(flagAt(props, "connectionLogOptions", "enabled"), off("Client VPN")),
    authorisations: authorisationsOf(resource, graph),
  };
}

function signInOf(props: unknown): Fact<string[]> {
  const options = listAt(props, "authenticationOptions");
  if (options.state !== "known") return options;
  const types: string[] = [];
  for (const each of options.value) {
    const type = textAt(each, "type");
    if (type.state === "unknown") return type;
    if (type.state === "known") types.push(type.value);
  }
  return known(types);
}

function authorisationsOf(resource: SeenResource, graph: Graph): ClientVpn["authorisations"] {
  const { certain, possible } = graph.partsOf(resource, "clientVpnEndpointId", [authorisationRule]);
  const [open] = possible;
  if (open) return unknown(`it can't be told yet whether the rule "${open.name}" belongs to it`);
  return known(certain.map((rule) => authorisationOf(rule)));
}

function authorisationOf({ props }: SeenResource): Authorisation {
  return {
    everyone: orElse(flagAt(props, "authorizeAllGroups"), () => knownByDefault(false, "Client VPN")),
    everywhere: mapFact(textAt(props, "targetNetworkCidr"), (range) => /\/0+$/.test(range.trim())),
  };
}

const mail = byType(mailRows);
export const mailRouteReader: Reader<"mail-route"> = {
  kind: "mail-route",
  scope: "resource",
  types: [...mail.keys()],
  partTypes: [],
  read(resource, graph) {
    const row = mail.get(resource.type);
    return row && switchOf("mail-route", resource, graph, row);
  },
};

const lines = byType(lineRows);
export const directLineReader: Reader<"direct-line"> = {
  kind: "direct-line",
  scope: "resource",
  types: [...lines.keys()],
  partTypes: [],
  read(resource, graph) {
    const row = lines.get(resource.type);
    return row && switchOf("direct-line", resource, graph, row);
  },
};

/**
 * Whether new EBS volumes are encrypted by default: by the setting, or, where a program manages an account without it,
 * on the first resource that shows that it does.
 */
export const volumeDefaultReader: Reader<"volume-default"> = {
  kind: "volume-default",
  scope: "stack",
  types: [volumeDefaultRow.type, ...accountTypes],
  partTypes: [],
  read(resource, graph): VolumeDefault | undefined {
    if (resource.type === volumeDefaultRow.type) return switchOf("volume-default", resource, graph, volumeDefaultRow);
    if (graph.ofType(volumeDefaultRow.type).length > 0 || firstAccount(graph) !== resource) return undefined;
    return {
      ...baseOf("volume-default", resource, graph),
      service: volumeDefaultRow.service,
      tags: tagsOf(resource),
      on: known(false),
      stated: volumeDefaultRow.stated,
    };
  },
};

const firstAccount = oncePer((graph: Graph) => inOrder(graph.ofType(...accountTypes))[0]);
