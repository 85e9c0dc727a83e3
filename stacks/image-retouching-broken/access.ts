import * as aws from "@pulumi/aws";
import { allow } from "../plain-bucket";

/** Promised: rights are granted through administration software (000-012), each no wider than the work asks for. */
export function breakAccess(): void {
  // 000-012: one user for a whole shift, with a password on the wall.
  const shift = new aws.iam.User("night-shift", { name: "night-shift" });
  new aws.iam.UserLoginProfile("night-shift-password", { user: shift.name });

  // 000-012: the upload script of a photographer, with a key that is in every copy of it.
  const script = new aws.iam.User("upload-script", { name: "upload-script" });
  new aws.iam.AccessKey("upload-script-key", { user: script.name });

  // 000-012: it did not work with fewer rights on a Friday evening.
  new aws.iam.Policy("production", { policy: allow({ Action: "s3:*", Resource: "*" }) });

  // 000-012: team leads set up programs, and so may hand them any role, the administrator's as well.
  new aws.iam.Policy("team-leads", {
    policy: allow(
      { Action: ["lambda:CreateFunction", "lambda:InvokeFunction"], Resource: "*" },
      { Action: "iam:PassRole", Resource: "*" },
    ),
  });

  // 000-012: whoever is in the account of the production site comes in, and nothing tells one from another.
  new aws.iam.Role("production-site", {
    assumeRolePolicy: allow({ Principal: { AWS: "arn:aws:iam::444455556666:root" }, Action: "sts:AssumeRole" }),
  });
}
