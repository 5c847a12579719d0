/**
 * Which addresses of the network may be asked. A feed, a redirect or a name server can point anywhere; what lies inside the
 * reader's own network is asked only where the user allows it. Names are judged by the addresses they resolve to, at the
 * moment of connecting, so that a name that changes its address in between does not slip through.
 */
import { lookup as systemLookup, type LookupAddress, type LookupOptions } from "node:dns";
import ip from "ipaddr.js";

/** Why an IP address is not asked, or null where it may be. */
export type Judge = (address: string) => string | null;

type Network = readonly [ip.IPv4 | ip.IPv6, number];

const WHAT: Readonly<Record<string, string>> = {
  loopback: "this machine itself",
  private: "a private network",
  uniqueLocal: "a private network",
  linkLocal: "a link-local address",
  carrierGradeNat: "a provider's inner network",
  unspecified: "no address at all",
  multicast: "a multicast address",
  broadcast: "a broadcast address",
};

export class NetworkError extends Error {
  override readonly name = "NetworkError";
}

/**
 * @param allowed addresses or networks in CIDR's writing ("10.1.0.0/16", "127.0.0.1") that may be asked although not public
 * @throws NetworkError where one of them is no network
 */
export function judgeOf(allowed: readonly string[]): Judge {
  const networks = allowed.map(network);
  return (written) => {
    if (!ip.isValid(written)) return `“${written}” is no IP address`;
    const address = ip.process(written);
    if (networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits)))
      return null;
    const embedded = address instanceof ip.IPv6 ? embeddedIPv4(address) : null;
    const range = (embedded ?? address).range();
    return range === "unicast" ? null : `${written} is ${WHAT[range] ?? "a reserved address"}`;
  };
}

function network(written: string): Network {
  try {
    if (written.includes("/")) return ip.parseCIDR(written);
    const address = ip.process(written);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  } catch {
    throw new NetworkError(
      `“${written}” is no network; write an address (127.0.0.1) or a network (10.1.0.0/16, fd00::/8)`,
    );
  }
}

/** The IPv4 address that NAT64 (RFC 6052) and 6to4 (RFC 3056) carry inside: it is what is asked in the end. */
function embeddedIPv4(address: ip.IPv6): ip.IPv4 | null {
  const bytes = address.toByteArray();
  if (address.range() === "rfc6052") return new ip.IPv4(bytes.slice(12));
  return address.range() === "6to4" ? new ip.IPv4(bytes.slice(2, 6)) : null;
}

/** Marks an error of connecting as a refusal of ours. */
export const REFUSED = "ECROSSCHECKREFUSED";

export type Lookup = typeof systemLookup;
type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** A `lookup` for net.connect that gives only addresses that may be asked, and an error with code REFUSED where none may. */
export const guardedLookup =
  (judge: Judge, resolve: Lookup = systemLookup) =>
  (host: string, options: LookupOptions, found: Found): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      const good = addresses.filter(({ address }) => judge(address) === null);
      if (good.length === 0) {
        const why = addresses.map(({ address }) => judge(address)).join(", ") || "it has no address";
        return found(Object.assign(new Error(`${host}: ${why}`), { code: REFUSED }), []);
      }
      if (options.all) found(null, good);
      else found(null, good[0]!.address, good[0]!.family);
    });
  };

/** Of an address that names a host by its number: no name is looked up there. */
export function judgeHost(host: string, judge: Judge): string | null {
  const bare = host.replace(/^\[|\]$/g, "");
  return ip.isValid(bare) ? judge(bare) : null;
}
