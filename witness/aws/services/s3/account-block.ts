import { GetPublicAccessBlockCommand, type PublicAccessBlockConfiguration } from "@aws-sdk/client-s3-control";
import type { Fact } from "../../../../posture";
import type { Account } from "../../connect";
import { accountBlockCall } from "./calls";
import { controlPlane } from "./control";

/** The account's public access block. https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html */
export async function accountBlock(account: Account): Promise<Fact<PublicAccessBlockConfiguration>> {
  const client = controlPlane(account, account.home);
  const command = new GetPublicAccessBlockCommand({ AccountId: account.id });
  return account.ask(accountBlockCall, async () => (await client.send(command)).PublicAccessBlockConfiguration ?? {}, {
    absent: ["NoSuchPublicAccessBlockConfiguration"],
  });
}
