"use strict";

const office = (aws, authentication, authorisation) => {
  const vpn = new aws.ec2clientvpn.Endpoint("office", {
    clientCidrBlock: "10.20.0.0/22",
    serverCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1a2b3c4d-0000-4000-8000-000000000001",
    authenticationOptions: [authentication],
    connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn" },
  });
  new aws.ec2clientvpn.AuthorizationRule("orders", {
    clientVpnEndpointId: vpn.id,
    targetNetworkCidr: "10.0.1.0/24",
    ...authorisation,
  });
};

const saml = "arn:aws:iam::123456789012:saml-provider/staff";

exports.passes = (aws) =>
  office(aws, { type: "federated-authentication", samlProviderArn: saml }, { accessGroupId: "order-staff" });

exports.fails = (aws) =>
  office(
    aws,
    { type: "directory-service-authentication", activeDirectoryId: "d-99671234ab" },
    { authorizeAllGroups: true },
  );
