/*
 * Classes of @pulumi/aws 7.48.0 with a property on TLS that have no end in the tables of listeners, with the reason. A
 * test walks the package, as for data stores.
 */
export const notListeners: readonly { why: string; types: readonly string[] }[] = [
  {
    why: "the property is about headers, or about the way to a target behind the gateway",
    types: [
      "aws:apigateway/integration:Integration",
      "aws:apigatewayv2/integration:Integration",
      "aws:lb/loadBalancer:LoadBalancer",
      "aws:alb/loadBalancer:LoadBalancer",
    ],
  },
  {
    why: "App Mesh ends on 2026-09-30",
    types: ["aws:appmesh/virtualGateway:VirtualGateway", "aws:appmesh/virtualNode:VirtualNode"],
  },
  {
    why: "it describes a source, whose endpoint is judged where it is made",
    types: ["aws:dms/dataProvider:DataProvider", "aws:dms/s3Endpoint:S3Endpoint"],
  },
  {
    why: "it is about mail: see transport-mail",
    types: [
      "aws:mailmanager/ingressPoint:IngressPoint",
      "aws:ses/configurationSet:ConfigurationSet",
      "aws:ses/receiptRule:ReceiptRule",
      "aws:sesv2/configurationSet:ConfigurationSet",
    ],
  },
  {
    why: "its clusters state it themselves",
    types: ["aws:memorydb/multiRegionCluster:MultiRegionCluster"],
  },
  {
    why: "it speaks SFTP or AS2 over HTTPS to a partner, and never plain FTP",
    types: ["aws:transfer/connector:Connector"],
  },
];
