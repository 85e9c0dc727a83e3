import {
  ACMClient,
  DescribeCertificateCommand,
  GetCertificateCommand,
  ListTagsForCertificateCommand,
  paginateListCertificates,
  type CertificateDetail,
  type KeyAlgorithm,
} from "@aws-sdk/client-acm";
import type { SeenResource } from "../../pulumi/seen";
import { untold } from "../../pulumi/value";
import { callsOf } from "../call";
import { gathered, hidden, listed, raw } from "../listing";
import { thing, type Place, type Service } from "../service";
import { tagsByKey } from "../shape";

const calls = callsOf("acm", {
  ListCertificates: "same",
  DescribeCertificate: "same",
  GetCertificate: "same",
  ListTagsForCertificate: "same",
});

/** Without them ACM lists certificates of 1024 and 2048 bits of RSA only. */
const keyTypes: KeyAlgorithm[] = [
  "RSA_1024",
  "RSA_2048",
  "RSA_3072",
  "RSA_4096",
  "EC_prime256v1",
  "EC_secp384r1",
  "EC_secp521r1",
];

/** Certificates: who renews them, when they end, and how strong their keys are. */
export const acm: Service = {
  name: "acm",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(ACMClient, region);
    const all = await account.ask(calls.ListCertificates, () =>
      gathered(paginateListCertificates({ client }, { Includes: { keyTypes } }), (page) => page.CertificateSummaryList),
    );
    return listed(
      all,
      ({ CertificateArn: arn = "", DomainName = "" }) =>
        thing("aws:acm/certificate:Certificate", DomainName, arn, { region, id: arn, domainName: DomainName }),
      (certificate) => settled(certificate, { account, region }),
    );
  },
};

const gone = { gone: ["ResourceNotFoundException"] };

async function settled(certificate: SeenResource, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(ACMClient, region);
  const CertificateArn = certificate.urn;
  const [details, tags] = await Promise.all([
    account.ask(
      calls.DescribeCertificate,
      async () => (await client.send(new DescribeCertificateCommand({ CertificateArn }))).Certificate ?? {},
      gone,
    ),
    account.ask(
      calls.ListTagsForCertificate,
      () => client.send(new ListTagsForCertificateCommand({ CertificateArn })),
      gone,
    ),
  ]);
  const imported = details.state === "known" && details.value.Type === "IMPORTED";
  const body = imported
    ? await account.ask(calls.GetCertificate, () => client.send(new GetCertificateCommand({ CertificateArn })), gone)
    : undefined;
  const told =
    details.state === "unknown"
      ? hidden(["certificateAuthorityArn", "certificateBody", "validationMethod", "keyAlgorithm"], details.why)
      : details.state === "known"
        ? stated(details.value)
        : {};
  const props = {
    ...certificate.props,
    ...told,
    ...(body && { certificateBody: raw(body, ({ Certificate }) => Certificate) }), // public, and without its key
    tags: raw(tags, (value) => tagsByKey(value.Tags)),
  };
  return { ...certificate, props };
}

/** ACM's answer writes `RSA-2048` where its arguments have `RSA_2048`. */
function stated(detail: CertificateDetail): Record<string, unknown> {
  const { DomainValidationOptions = [], KeyAlgorithm, RenewalSummary } = detail;
  const trouble = troubleOf(detail.Status, RenewalSummary?.RenewalStatus);
  return {
    certificateAuthorityArn: trouble ?? detail.CertificateAuthorityArn,
    validationMethod: trouble ?? DomainValidationOptions[0]?.ValidationMethod,
    keyAlgorithm: KeyAlgorithm?.replace("-", "_"),
  };
}

/** ACM renews by itself what is in order; of anything else nobody can say that it will. */
function troubleOf(status: string | undefined, renewal: string | undefined): unknown {
  if (status !== "ISSUED" && status !== "PENDING_VALIDATION") return untold(`it is not in force (${status})`);
  if (renewal === "FAILED" || renewal === "PENDING_VALIDATION") return untold(`its renewal has stopped (${renewal})`);
  return undefined;
}
