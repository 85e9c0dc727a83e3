import { createHash, createPublicKey } from "node:crypto";
import type { KMSClient } from "@aws-sdk/client-kms";
import type { Text } from "../../catalogue/text";
import { awsError, loadSdk } from "./aws";
import { publicKeyOf, schemeOf, verifies, type PublicKey, type Signer } from "./keys";
import { LedgerError } from "./ledger-error";

const rights = "kms:GetPublicKey, kms:Sign";

/**
 * What signs by a key of AWS KMS: the private key never leaves it, and CloudTrail tells who signed.
 * @param id id, ARN, or alias (`alias/ledger`) of an asymmetric key for signing, ECDSA or RSA
 * @throws LedgerError where the key can't be had, or is of another sort
 */
export async function kmsSigner(id: string): Promise<Signer> {
  const sdk = loadSdk(
    "@aws-sdk/client-kms",
    () => require("@aws-sdk/client-kms") as typeof import("@aws-sdk/client-kms"),
  );
  const region = /^arn:[\w-]+:kms:([\w-]+):/.exec(id)?.[1];
  const client = new sdk.KMSClient(region === undefined ? {} : { region });
  const key = await publicKey(client, sdk, id);
  const { digest, kms } = schemeOf(key.key);
  if (kms === undefined || digest === null) throw tooShort(id);
  return {
    key,
    async sign(data) {
      // KMS takes 4,096 bytes at most; records are longer, so it is given their digest.
      const Message = createHash(digest).update(data).digest();
      const command = new sdk.SignCommand({ KeyId: id, Message, MessageType: "DIGEST", SigningAlgorithm: kms });
      const { Signature } = await client.send(command).catch((error: unknown) => {
        throw awsError(error, cannot(id), rights);
      });
      const signature = Buffer.from(Signature ?? []);
      if (!(await verifies(key, data, signature))) throw otherSignature(id);
      return signature;
    },
  };
}

async function publicKey(
  client: KMSClient,
  { GetPublicKeyCommand }: typeof import("@aws-sdk/client-kms"),
  id: string,
): Promise<PublicKey> {
  const answer = await client.send(new GetPublicKeyCommand({ KeyId: id })).catch((error: unknown) => {
    throw awsError(error, cannot(id), rights);
  });
  if (answer.KeyUsage !== "SIGN_VERIFY") throw noSigningKey(id);
  return publicKeyOf(createPublicKey({ key: Buffer.from(answer.PublicKey ?? []), format: "der", type: "spki" }));
}

function cannot(id: string): Text {
  return {
    de: `Mit dem Schlüssel ${id} von AWS KMS kann nicht signiert werden`,
    en: `The key ${id} of AWS KMS can't be used to sign`,
  };
}

function noSigningKey(id: string): LedgerError {
  return new LedgerError("usage", {
    de: `Der Schlüssel ${id} von AWS KMS ist nicht zum Signieren: legen Sie einen an mit --key-usage SIGN_VERIFY --key-spec ECC_NIST_P256.`,
    en: `The key ${id} of AWS KMS is not for signing: make one with --key-usage SIGN_VERIFY --key-spec ECC_NIST_P256.`,
  });
}

/** Written down, it would break the chain: what emulates KMS may sign otherwise than KMS does. */
function otherSignature(id: string): LedgerError {
  return new LedgerError("environment", {
    de: `Was mit dem Schlüssel ${id} signiert wurde, passt nicht zu seinem öffentlichen Schlüssel: das ist nicht AWS KMS, oder jemand hat es unterwegs verändert. Es wird nicht geschrieben.`,
    en: `What was signed by the key ${id} does not fit its public key: this is not AWS KMS, or somebody changed it on the way. It is not written.`,
  });
}

function tooShort(id: string): LedgerError {
  return new LedgerError("usage", {
    de: `Der Schlüssel ${id} von AWS KMS ist ein Ed25519-Schlüssel: damit signiert KMS höchstens 4096 Byte, Records sind länger. Nehmen Sie ECC_NIST_P256.`,
    en: `The key ${id} of AWS KMS is an Ed25519 key: KMS signs 4,096 bytes at most by it, and records are longer. Take ECC_NIST_P256.`,
  });
}
