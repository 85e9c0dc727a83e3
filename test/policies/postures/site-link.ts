import {
  known,
  type ClientVpn,
  type DirectLine,
  type MailRoute,
  type PostureBase,
  type Tunnel,
} from "../../../posture";
import type { Authorisation, Fact, Switch, VolumeDefault, Vpn } from "../../../posture";

function base<K extends string>(kind: K, type: string): PostureBase<K> {
  return {
    kind,
    resource: { urn: `urn:pulumi:test::test::${type}::office`, type, name: "office" },
    origin: "created",
    region: known("eu-central-1"),
  };
}

export function tunnel(more: Partial<Tunnel> = {}): Tunnel {
  const both = (...words: string[]) => ({ phase1: known(words), phase2: known(words) });
  return {
    as: "tunnel1",
    ikeVersions: known(["ikev2"]),
    encryption: both("AES256-GCM-16"),
    integrity: both("SHA2-384"),
    dhGroups: both("20"),
    logged: known(true),
    presharedKey: known("made-by-aws"),
    ...more,
  };
}

export function vpn(more: Partial<Tunnel> = {}): Vpn {
  return {
    ...base("vpn", "aws:ec2/vpnConnection:VpnConnection"),
    tunnels: [tunnel(), tunnel({ as: "tunnel2", ...more })],
  };
}

export function authorisation(everyone: Fact<boolean> | boolean, everywhere = false): Authorisation {
  return { everyone: typeof everyone === "boolean" ? known(everyone) : everyone, everywhere: known(everywhere) };
}

export function clientVpn(more: Partial<ClientVpn> = {}): ClientVpn {
  return {
    ...base("client-vpn", "aws:ec2clientvpn/endpoint:Endpoint"),
    signIn: known(["certificate-authentication"]),
    splitTunnel: known(false),
    connectionLog: known(true),
    authorisations: known([authorisation(false)]),
    ...more,
  };
}

function switched<K extends string>(kind: K, type: string, service: string, on: Fact<boolean>): Switch<K> {
  return { ...base(kind, type), service, tags: { state: "absent" }, on, stated: "tlsPolicy" };
}

export const mailRoute = (on: Fact<boolean>): MailRoute =>
  switched("mail-route", "aws:sesv2/configurationSet:ConfigurationSet", "Amazon SES", on);
export const directLine = (on: Fact<boolean>): DirectLine =>
  switched("direct-line", "aws:directconnect/connection:Connection", "AWS Direct Connect", on);
export const volumeDefault = (on: Fact<boolean>): VolumeDefault =>
  switched("volume-default", "aws:ebs/encryptionByDefault:EncryptionByDefault", "Amazon EBS", on);
