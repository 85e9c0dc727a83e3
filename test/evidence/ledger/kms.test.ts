import { CreateAliasCommand, CreateKeyCommand, KMSClient, type CreateKeyCommandInput } from "@aws-sdk/client-kms";
import { verify } from "node:crypto";
import { join } from "node:path";
import { initLedger, kmsSigner, openLedger } from "../../../evidence/ledger";
import { tomguard } from "../../cli/in-folder";
import { inTheCloud } from "./cloud";
import { newFolder, recordOf, removeFolders } from "./ledgers";

afterAll(removeFolders);

describe("a key of AWS KMS", () => {
  inTheCloud();

  async function newKey(input: CreateKeyCommandInput): Promise<string> {
    const { KeyMetadata } = await new KMSClient().send(new CreateKeyCommand(input));
    return KeyMetadata?.Arn ?? "";
  }
  const signing = (KeySpec: CreateKeyCommandInput["KeySpec"]) => newKey({ KeySpec, KeyUsage: "SIGN_VERIFY" });

  it.each(["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "RSA_3072", "RSA_4096"] as const)(
    "of the sort %s signs a ledger that is verified without KMS",
    async (spec) => {
      const signer = await kmsSigner(await signing(spec));
      const folder = join(newFolder(), "ledger");
      await initLedger(folder, { signer });
      await (await openLedger(folder, { signer })).append(recordOf("x"));
      const offline = await openLedger(folder);
      expect(await offline.verify()).toMatchObject({
        ok: true,
        verified: 1,
        keys: [{ fingerprint: signer.key.fingerprint }],
      });
    },
  );

  it("is found by its alias, on the command line too", async () => {
    const arn = await signing("ECC_NIST_P256");
    await new KMSClient().send(new CreateAliasCommand({ AliasName: "alias/ledger", TargetKeyId: arn }));
    expect((await kmsSigner("alias/ledger")).key.fingerprint).toBe((await kmsSigner(arn)).key.fingerprint);
    const folder = join(newFolder(), "ledger");
    const { status, stdout } = await tomguard(["ledger", "init", folder, "--kms-key", "alias/ledger", "--json"]);
    expect([status, Object.keys(JSON.parse(stdout) as object)]).toEqual([0, ["location", "keyId"]]);
  });

  it("signs by ECDSA as anybody verifies it", async () => {
    const { key, sign } = await kmsSigner(await signing("ECC_NIST_P256"));
    const data = Buffer.alloc(10_000, "longer than KMS takes ");
    expect(verify("sha256", data, key.key, await sign(data))).toBe(true);
  });

  it.each([
    ["is for encryption", { KeySpec: "RSA_4096", KeyUsage: "ENCRYPT_DECRYPT" }, /is not for signing/],
    ["is weak", { KeySpec: "RSA_2048", KeyUsage: "SIGN_VERIFY" }, /rsa \(2048 bits\): take Ed25519/],
  ] as const)("is refused where it %s", async (_how, input, sentence) => {
    await expect(kmsSigner(await newKey(input))).rejects.toThrow(sentence);
  });

  it("that does not exist ends the command with 3 and a sentence", async () => {
    const { status, stderr } = await tomguard(["ledger", "init", newFolder(), "--kms-key", "alias/none"]);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/key alias\/none of AWS KMS can't be used to sign/)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
