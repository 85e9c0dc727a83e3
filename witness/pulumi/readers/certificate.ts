import { absent, known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Certificate, CertificateKey, Fact } from "../../../posture";
import { readCertificate } from "../../certificate-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { baseOf } from "./identity";
import { numberAt, orElse, textAt } from "./properties";

const acm = "aws:acm/certificate:Certificate";
const authority = "aws:acmpca/certificateAuthority:CertificateAuthority";
const issued = "aws:acmpca/certificate:Certificate";
/** Certificates that are only ever brought along, with the property that holds them. */
const brought = new Map([
  ["aws:iam/serverCertificate:ServerCertificate", { service: "AWS IAM", body: "certificateBody" }],
  ["aws:transfer/certificate:Certificate", { service: "AWS Transfer Family", body: "certificate" }],
]);

/** Certificates of ACM, issued or brought along, and those of private authorities. */
export const certificateReader: Reader<"certificate"> = {
  kind: "certificate",
  scope: "resource",
  types: [acm, authority, issued, ...brought.keys()],
  partTypes: [],
  read(resource, graph) {
    const bring = brought.get(resource.type);
    if (bring) return fromText(resource, graph, bring.service, bring.body);
    if (resource.type === authority) return ofAuthority(resource, graph);
    if (resource.type === issued) return issuedPrivately(resource, graph);
    const body = textAt(resource.props, "certificateBody");
    const service = "AWS Certificate Manager";
    return body.state === "absent" ? ofAcm(resource, graph) : fromText(resource, graph, service, "certificateBody");
  },
};

function fromText(resource: SeenResource, graph: Graph, service: string, property: string): Certificate {
  const body = textAt(resource.props, property);
  const read = body.state === "known" ? readCertificate(body.value) : { daysLeft: body, key: body, hash: body };
  const base = baseOf("certificate", resource, graph);
  // Without the text nothing is known of it, and an absent one is no certificate that AWS would take.
  const open = unknown("no certificate is written");
  return {
    ...base,
    service,
    renewal: known("by-hand"),
    daysLeft: orElse<number>(read.daysLeft, () => open),
    key: orElse<CertificateKey>(read.key, () => open),
    hash: orElse<string>(read.hash, () => open),
    stated: property,
  };
}

/** A certificate of a private authority is renewed by ACM without anybody's doing; a public one needs its validation. */
function ofAcm(resource: SeenResource, graph: Graph): Certificate {
  const { props } = resource;
  const byAuthority = textAt(props, "certificateAuthorityArn");
  const method = textAt(props, "validationMethod");
  return {
    ...baseOf("certificate", resource, graph),
    service: "AWS Certificate Manager",
    renewal: byAuthority.state === "known" ? known("acm") : renewedBy(method),
    daysLeft: absent(),
    key: orElse<CertificateKey>(keyNamed(textAt(props, "keyAlgorithm")), () =>
      knownByDefault({ algorithm: "rsa", bits: 2048 }, "ACM takes RSA_2048 where nothing is stated"),
    ),
    hash: absent(),
    stated: "keyAlgorithm",
  };
}

function renewedBy(method: Fact<string>): Certificate["renewal"] {
  if (method.state !== "known")
    return orElse<"acm">(
      mapFact(method, () => "acm"),
      () => unknown("no validation is stated"),
    );
  if (method.value === "EMAIL") return known("acm-by-mail");
  return method.value === "DNS" || method.value === "HTTP" ? known("acm") : unknown("its validation is not known");
}

/** ACM names RSA_2048 and EC_prime256v1, a private authority also EC_secp521r1; its keys are named alike. */
const keys: Readonly<Record<string, CertificateKey>> = {
  RSA_1024: { algorithm: "rsa", bits: 1024 },
  RSA_2048: { algorithm: "rsa", bits: 2048 },
  RSA_3072: { algorithm: "rsa", bits: 3072 },
  RSA_4096: { algorithm: "rsa", bits: 4096 },
  EC_prime256v1: { algorithm: "ec", bits: 256 },
  EC_secp384r1: { algorithm: "ec", bits: 384 },
  EC_secp521r1: { algorithm: "ec", bits: 521 },
};

function keyNamed(name: Fact<string>): Fact<CertificateKey> {
  if (name.state !== "known") return name;
  const key = Object.hasOwn(keys, name.value) ? keys[name.value] : undefined;
  return key === undefined ? unknown("its key is of a kind that can't be judged") : known(key);
}

/** `SHA256WITHRSA`, `SHA384WITHECDSA` */
function hashNamed(name: Fact<string>): Fact<string> {
  if (name.state !== "known") return name;
  const hash = /^(SHA\d+)WITH(?:RSA|ECDSA)$/.exec(name.value)?.[1];
  return hash === undefined ? unknown("its signature is of a kind that can't be judged") : known(hash.toLowerCase());
}

function ofAuthority(resource: SeenResource, graph: Graph): Certificate {
  const at = (name: string) => textAt(resource.props, "certificateAuthorityConfiguration", name);
  return {
    ...baseOf("certificate", resource, graph),
    service: "AWS Private CA",
    renewal: absent(),
    daysLeft: absent(),
    key: orElse<CertificateKey>(keyNamed(at("keyAlgorithm")), () => unknown("no key is stated")),
    hash: hashNamed(at("signingAlgorithm")),
    stated: "certificateAuthorityConfiguration",
  };
}

/** Its key is in the request, which is made outside of AWS; the program gives it so many days from each deploy on. */
function issuedPrivately(resource: SeenResource, graph: Graph): Certificate {
  const { props } = resource;
  const unit = textAt(props, "validity", "type");
  const days = unit.state === "known" ? perUnit[unit.value] : undefined;
  const written = numberAt(props, "validity", "value");
  return {
    ...baseOf("certificate", resource, graph),
    service: "AWS Private CA",
    renewal: known("by-hand"),
    daysLeft:
      days === undefined || resource.origin !== "created"
        ? unknown("the day on which it ends stands in the certificate only")
        : mapFact(written, (value) => Math.floor(value * days)),
    key: unknown("its key stands in the request for it, which is not read"),
    hash: hashNamed(textAt(props, "signingAlgorithm")),
    stated: "signingAlgorithm",
  };
}

const perUnit: Readonly<Partial<Record<string, number>>> = { DAYS: 1, MONTHS: 28, YEARS: 365 };
