import { absent, known } from "../../../posture";
import { ask, Vanished } from "../../../witness/aws/ask";
import { callsOf } from "../../../witness/aws/call";
import { cloudOf } from "../../../witness/aws/cloud";
import { S3Client, ListBucketsCommand } from "@aws-sdk/client-s3";
import { faultyCloud } from "./faulty";

const { GetThing, Free } = callsOf("s3", { GetThing: { needs: "s3:GetTheThing" }, Free: "free" });
const failing = (error: object) => () => Promise.reject(Object.assign(new Error("a message with a name in it"), error));

describe("an answer", () => {
  test("is known", async () => expect(await ask(GetThing, async () => 17)).toEqual(known(17)));

  test("that says that nothing is configured is absent", async () => {
    const answer = ask(GetThing, failing({ name: "NoSuchThing" }), { absent: ["NoSuchThing"] });
    expect(await answer).toEqual(absent());
  });

  test("that says that the thing is gone ends the reading of it", async () => {
    await expect(ask(GetThing, failing({ name: "NoSuchBucket" }), { gone: ["NoSuchBucket"] })).rejects.toThrow(
      Vanished,
    );
  });
});

test.each([
  [{ name: "AccessDenied" }, "AWS refuses GetThing: the permission s3:GetTheThing is missing, or denied"],
  [{ name: "Unknown", $metadata: { httpStatusCode: 403 } }, "AWS refuses GetThing: the permission s3:GetTheThing is missing, or denied"], // prettier-ignore
  [{ name: "ThrottlingException" }, "AWS throttled GetThing until the retries were used up"],
  [{ name: "TimeoutError" }, "GetThing got no answer in time"],
  [{ name: "ExpiredToken" }, "the credentials ended before GetThing was answered"],
  [{ name: "UnrecognizedClientException" }, "the region does not know the account: it is switched off, or GetThing is"],
  [{ name: "InvalidClientTokenId", $metadata: { httpStatusCode: 403 } }, "the region does not know the account: it is switched off, or GetThing is"], // prettier-ignore
  [{ name: "ExpiredToken", $metadata: { httpStatusCode: 403 } }, "the credentials ended before GetThing was answered"],
  [{ name: "NotImplemented" }, "the endpoint does not have GetThing"],
  [{ name: "InternalFailure", $metadata: { httpStatusCode: 501 } }, "the endpoint does not have GetThing"],
  [{ code: "ECONNREFUSED" }, "the endpoint for GetThing can't be reached"],
  [{ name: "InternalError" }, "GetThing failed with InternalError"],
  [{ name: "a sentence, and no name" }, "GetThing failed with an error"],
])("%j leaves the question open, and says why without the error's message", async (error, why) => {
  expect(await ask(GetThing, failing(error))).toEqual({ state: "unknown", why });
});

test("where AWS asks for no permission, none is named", async () => {
  expect(await ask(Free, failing({ name: "AccessDenied" }))).toEqual({
    state: "unknown",
    why: "AWS refuses Free: a policy denies it",
  });
});

test("a cloud that never answers is not waited for longer than was said", async () => {
  const mute = await faultyCloud("http://127.0.0.1:9", () => "silence");
  const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };
  const cloud = cloudOf({ endpoint: mute.endpoint, credentials, timeout: 100, attempts: 1 });
  const s3 = cloud.client(S3Client, "eu-central-1");
  const answer = await cloud.ask(GetThing, () => s3.send(new ListBucketsCommand({})));
  await mute.stop();
  expect(answer).toEqual({ state: "unknown", why: "GetThing got no answer in time" });
});
