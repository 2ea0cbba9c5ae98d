// Exits with 0 if receivers that are written by the dialects' own guides judge each call in the file named on the command
// line as it says there, and spell what they parsed as it was sent.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

const FIVE_MINUTES = 300_000;

const hmac = (secret, text) => createHmac("sha256", secret).update(text).digest("hex");
const same = (given, expected) =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
const isRecent = (time, now) => Math.abs(now - time) <= FIVE_MINUTES;
// what a framework hands over as request.body, signed again
const parsed = (body) => JSON.stringify(JSON.parse(body));

const receivers = {
  developer: ({ secret, headers, body, now }) =>
    isRecent(new Date(headers["x-webhook-timestamp"]), now) &&
    same(headers["x-webhook-signature"], hmac(secret, parsed(body))),
  partner: ({ secret, headers, body }) => same(headers["x-webhook-signature"], `sha256=${hmac(secret, parsed(body))}`),
  platform: ({ secret, headers, body, now }) => {
    const parts = headers["x-dodevwebhook-signature"].split(",").map((part) => part.split("="));
    const time = parts.find(([name]) => name === "t")[1];
    return (
      isRecent(time * 1000, now) &&
      parts.some(([name, value]) => name === "v1" && same(value, hmac(secret, `${time}.${body}`)))
    );
  },
  store: ({ secret, headers, body }) => same(headers["x-tjar-signature"], hmac(secret, body)),
};

for (const call of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const headers = Object.fromEntries(Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (receivers[call.dialect]({ ...call, headers }) !== call.accepted) {
    throw new Error(`${call.dialect} ${call.accepted ? "refuses" : "accepts"} ${call.why}: ${call.body}`);
  }
  if (parsed(call.body) !== call.body) {
    throw new Error(`JavaScript spells this differently: ${call.body}`);
  }
  if (call.published !== undefined && JSON.stringify(JSON.parse(call.body).data) !== parsed(call.published)) {
    throw new Error(`${call.published} has become ${call.body}`);
  }
}
