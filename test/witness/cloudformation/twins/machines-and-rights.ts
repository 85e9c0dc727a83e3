import * as aws from "@pulumi/aws";

import type { AllTwins } from "./twins";

const anyone = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
};
const everything = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

export const machinesAndRights: AllTwins = {
  "a machine": {
    about: "box",
    program: () => void new aws.ec2.Instance("box", { ami: "ami-1", instanceType: "t4g.micro", keyName: "admin", associatePublicIpAddress: true, metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 2 } }), // prettier-ignore
    resources: {
      box: {
        Type: "AWS::EC2::Instance",
        Properties: {
          ImageId: "ami-1", InstanceType: "t4g.micro", KeyName: "admin",
          NetworkInterfaces: [{ DeviceIndex: "0", AssociatePublicIpAddress: true }],
          MetadataOptions: { HttpTokens: "optional", HttpPutResponseHopLimit: 2 },
        },
      }, // prettier-ignore
    },
  },
  "a function": {
    about: "job",
    program: () => void new aws.lambda.Function("job", { name: "job", role: "arn:aws:iam::123456789012:role/x", runtime: "nodejs12.x", handler: "i.h", environment: { variables: { A: "b" } } }), // prettier-ignore
    resources: {
      job: {
        Type: "AWS::Lambda::Function",
        Properties: { FunctionName: "job", Role: "arn:aws:iam::123456789012:role/x", Runtime: "nodejs12.x", Handler: "i.h", Code: { ZipFile: "" }, Environment: { Variables: { A: "b" } } }, // prettier-ignore
      },
    },
  },
  "a role": {
    about: "boss",
    program: () =>
      new aws.iam.Role("boss", { name: "boss", assumeRolePolicy: JSON.stringify(anyone), maxSessionDuration: 43_200, inlinePolicies: [{ name: "p", policy: JSON.stringify(everything) }] }), // prettier-ignore
    resources: {
      boss: { Type: "AWS::IAM::Role", Properties: { RoleName: "boss", AssumeRolePolicyDocument: anyone, MaxSessionDuration: 43_200, Policies: [{ PolicyName: "p", PolicyDocument: everything }] } }, // prettier-ignore
    },
  },
};
