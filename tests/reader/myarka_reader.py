#!/usr/bin/env python3
"""A second reader of Myarka's packages, written from docs/exchange.md and nothing else.

    python3 myarka_reader.py TABLES FILE...           files in this order, as one installation takes them in
    python3 myarka_reader.py TABLES --rows LIST       a JSON list of such lists of files, one line for each
    python3 myarka_reader.py TABLES --objects FILE    entries on their own, as in tests/vectors/objects.json

TABLES is the annex of the document, docs/exchange-tables.json: which table stands in which log,
and whose its rows are. Prints JSON: `ok` or why a file was refused, for each file; the registry in
force, the attachments that are kept, the standing of every entry, the cells, the conflicts, and the digest of the log `main`. A refused file changes nothing. Version 1 of the registry is
trusted as it comes: whom to trust first is a person's decision (section 4).

Python 3.9 or later, its standard library, and `cryptography` for Ed25519. Numbers in brackets name the
sections of docs/exchange.md.
"""

import base64
import hashlib
import json
import re
import sys
import unicodedata
import zlib
from datetime import datetime, timedelta, timezone

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

# [12] The limits that a reader meets; lengths of texts are in UTF-16 units.
FILE, ENTRY, UNPACKED, TEXT, NAME = 128 << 20, 2 << 20, 4 << 20, 64 << 10, 200
OPS, REFS, DEPTH, HEADER, ENTRIES, REGISTRY = 500, 500, 8, 600, 50_000, 4 << 20


class Refused(Exception):
    """The whole file is refused; the first argument is the reason in one word of the format."""


def need(condition, reason="schema"):
    if not condition:
        raise Refused(reason)


# --- [2] Envelope -----------------------------------------------------------------------------------

BASE64URL = re.compile(r"[A-Za-z0-9_-]*\Z")
OBJECT_ID = re.compile(r"[A-Za-z0-9_-]{43}\Z")


def encode(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def decode(text):
    """Bytes of canonical base64url: what encodes to the same text again."""
    need(isinstance(text, str) and BASE64URL.match(text) and len(text) % 4 != 1, "form")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(encode(data) == text, "form")
    return data


def id_of(text):
    return encode(hashlib.sha256(text.encode()).digest())


ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text):
    return '"' + "".join(
        ESCAPES.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 or 0xD800 <= ord(c) <= 0xDFFF else c)
        for c in text
    ) + '"'


def is_index(name):
    return re.match(r"(0|[1-9][0-9]{0,9})\Z", name) is not None and int(name) < 2**32 - 1


def number(text):
    """A number of JSON as ECMAScript has it: a double; whole ones stay whole."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 2**53 and text != "-0" else value


def spelled(value):
    """Number::toString of ECMA-262: the shortest digits, an exponent only from 1e21 and below 1e-6."""
    mantissa, _, exponent = repr(value).partition("e")
    sign, mantissa = ("-", mantissa[1:]) if mantissa.startswith("-") else ("", mantissa)
    whole, _, rest = mantissa.partition(".")
    digits = (whole + ("" if rest == "0" else rest)).lstrip("0").rstrip("0")
    if not digits:
        return "0"
    # Where the decimal point stands, counted from the first digit that is no nought.
    noughts = len(rest) - len(rest.lstrip("0"))
    point = int(exponent or 0) + (len(whole.lstrip("0")) if whole.strip("0") else -noughts)
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{point - 1:+d}"


def stringify(value):
    """As ECMAScript's JSON.stringify writes it: members that are whole numbers first, ascending."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (int, float)):
        return spelled(float(value))
    if isinstance(value, list):
        return "[" + ",".join(map(stringify, value)) + "]"
    names = sorted(filter(is_index, value), key=int) + [n for n in value if not is_index(n)]
    return "{" + ",".join(f"{quoted(n)}:{stringify(value[n])}" for n in names) + "}"


def refuse_constant(name):
    raise ValueError(name)


def strict_json(data, reason="json"):
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_int=number, parse_float=number, parse_constant=refuse_constant)
    except UnicodeDecodeError:
        raise Refused("utf8") from None
    except (ValueError, RecursionError):
        raise Refused(reason) from None
    need(stringify(value) == text, reason)
    return value


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def well_formed(text):
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in text)


def within_depth(value, depth=DEPTH):
    if isinstance(value, str):
        return well_formed(value) and units(value) <= TEXT
    if not isinstance(value, (list, dict)):
        return True
    parts = value.values() if isinstance(value, dict) else value
    names = value if isinstance(value, dict) else []
    return depth > 0 and all(map(well_formed, names)) and all(within_depth(p, depth - 1) for p in parts)


def payload_value(data):
    value = strict_json(data)
    need(within_depth(value))
    return value


def gunzip(data):
    """One member with a plain header, the stream ending where the trailer begins."""
    need(len(data) >= 18 and data[:4] == b"\x1f\x8b\x08\x00", "gzip")
    stream = zlib.decompressobj(wbits=-15)
    try:
        out = stream.decompress(data[10:-8], UNPACKED)
    except zlib.error:
        raise Refused("gzip") from None
    need(stream.eof and not stream.unused_data and not stream.unconsumed_tail, "gzip")
    trailer = zlib.crc32(out).to_bytes(4, "little") + len(out).to_bytes(4, "little")
    need(trailer == data[-8:], "gzip")
    return out


def kid_of_header(part, typ):
    need(len(part) <= HEADER, "too-big")
    header = strict_json(decode(part), "header")
    need(isinstance(header, dict), "header")
    need(header.get("alg") == "Ed25519", "alg")
    need(header.get("typ") == typ, "typ")
    packed = typ == "myarka-entry+json"
    need(set(header) == {"alg", "typ", "kid"} | ({"cty"} if packed else set()), "header")
    need(not packed or header["cty"] == "gzip", "header")
    need(isinstance(header["kid"], str) and OBJECT_ID.match(header["kid"]), "kid")
    return header["kid"]


def verifies(jwk, signed, signature):
    try:
        Ed25519PublicKey.from_public_bytes(decode(jwk["x"])).verify(signature, signed.encode())
        return True
    except (InvalidSignature, ValueError):
        return False


COMPACT = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}\Z")


def open_compact(text, typ):
    """(id, kid, payload's bytes, what was signed, signature); nothing in it may be trusted yet."""
    need(len(text) <= ENTRY, "too-big")
    need(COMPACT.match(text), "form")
    head, body, tail = text.split(".")
    kid = kid_of_header(head, typ)
    signed = f"{head}.{body}"
    return id_of(signed), kid, decode(body), signed, decode(tail)


# --- [3], [4] Forms ---------------------------------------------------------------------------------

def is_count(value, least):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value < 2**53


def is_name(value):
    return (
        isinstance(value, str)
        and units(value) <= NAME
        and well_formed(value)
        and unicodedata.normalize("NFC", value) == value
    )


def is_id(value):
    return isinstance(value, str) and OBJECT_ID.match(value) is not None


MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\Z", re.ASCII)
YEAR_ONE = datetime(1, 1, 1, tzinfo=timezone.utc)


def millis(moment):
    """Milliseconds since the year 1; None where there is no such moment."""
    if not isinstance(moment, str) or not MOMENT.match(moment):
        return None
    try:
        read = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    return (read - YEAR_ONE) // timedelta(milliseconds=1)


LAST_MILLIS = millis("9999-12-31T23:59:59.999Z")
COUNTER = re.compile(r"-[0-9a-f]{4}\Z")


def stamp_of(hlc, after):
    return millis(hlc[:24]) + after, hlc[24:]


def is_predecessor(pair, refs, place):
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and is_count(pair[0], -1)
        and pair[0] < refs
        and is_count(pair[1], 0)
        and pair[1] < (place if pair[0] == -1 else OPS)
    )


def is_op(op, refs, place):
    if not isinstance(op, dict) or not all(is_name(op.get(m)) for m in ("k", "t", "r", "f")):
        return False
    value = op.get("v", 0)
    fits = value is None or isinstance(value, bool) or isinstance(value, str)
    p = op.get("p")
    return (
        fits
        and is_count(op.get("h"), 0)
        and isinstance(p, list)
        and len(p) <= REFS
        and all(is_predecessor(pair, refs, place) for pair in p)
    )


def is_acts(acts, ops):
    if not isinstance(acts, list) or not 0 < len(acts) <= OPS:
        return False
    least = 0
    for act in acts:
        if not isinstance(act, list) or len(act) not in (2, 3) or not is_name(act[1]):
            return False
        if len(act) == 3 and millis(act[2]) is None:
            return False
        if not is_count(act[0], least) or act[0] >= ops or (least == 0 and act[0] != 0):
            return False
        least = act[0] + 1
    return True


def is_entry(value):
    if not isinstance(value, dict) or value.get("v") != 1 or not is_id(value.get("net")):
        return False
    log, seq, prev, hlc = (value.get(m) for m in ("log", "seq", "prev", "hlc"))
    refs, ops = value.get("refs"), value.get("ops")
    if not isinstance(log, str) or not re.match(r"[a-z]{1,20}\Z", log) or not is_count(seq, 1):
        return False
    if not (prev is None if seq == 1 else is_id(prev)) or not is_count(value.get("reg"), 1):
        return False
    if not isinstance(hlc, str) or millis(hlc[:24]) is None or not COUNTER.match(hlc[24:]):
        return False
    if not is_name(value.get("by")) or not isinstance(refs, list) or len(refs) > REFS:
        return False
    if not all(map(is_id, refs)) or not isinstance(ops, list) or not 0 < len(ops) <= OPS:
        return False
    if not all(is_op(op, len(refs), place) for place, op in enumerate(ops)):
        return False
    times = [op["h"] for op in ops]
    reached = millis(hlc[:24]) + times[-1] <= LAST_MILLIS
    return times == sorted(times) and reached and is_acts(value.get("acts"), len(ops))


def is_jwk(jwk):
    return (
        isinstance(jwk, dict)
        and set(jwk) == {"kty", "crv", "x"}
        and jwk["kty"] == "OKP"
        and jwk["crv"] == "Ed25519"
        and is_id(jwk["x"])
        and jwk["x"][-1] in "AEIMQUYcgkosw048"
    )


def thumbprint(jwk):
    """RFC 7638."""
    return id_of(f'{{"crv":"Ed25519","kty":"OKP","x":"{jwk["x"]}"}}')


def is_names(value):
    return isinstance(value, list) and len(value) <= 5000 and all(map(is_name, value))


def is_position(value):
    return isinstance(value, list) and len(value) == 2 and is_count(value[0], 0) and isinstance(value[1], str)


def is_key(key):
    last = key.get("last", {}) if isinstance(key, dict) else None
    return (
        isinstance(last, dict)
        and is_jwk(key.get("jwk"))
        and is_name(key.get("unit"))
        and is_name(key.get("label"))
        and is_names(key.get("roles"))
        and key.get("status") in ("active", "retired", "revoked")
        and all(map(is_position, last.values()))
    )


def is_grant(grant):
    return (
        isinstance(grant, dict)
        and is_name(grant.get("role"))
        and is_name(grant.get("unit"))
        and all(is_names(grant.get(m)) for m in ("may", "measures", "indicators"))
    )


def is_root(root):
    keys = root.get("keys") if isinstance(root, dict) else None
    if not isinstance(keys, list) or not all(map(is_jwk, keys)):
        return False
    distinct = len({jwk["x"] for jwk in keys})
    holders = root.get("holders", [""] * distinct)
    if not isinstance(holders, list) or not all(map(is_name, holders)) or len(holders) != distinct:
        return False
    return distinct == len(keys) and is_count(root.get("threshold"), 1) and root["threshold"] <= distinct


def is_registry(value):
    if not isinstance(value, dict) or value.get("v") != 1 or not is_count(value.get("version"), 1):
        return False
    before = (value.get("prev"), value.get("net"))
    if not (before == (None, None) if value["version"] == 1 else all(map(is_id, before))):
        return False
    keys, grants = value.get("keys"), value.get("grants")
    floors, keep = value.get("floors"), value.get("keep")
    return (
        millis(value.get("made")) is not None
        and is_root(value.get("root"))
        and all(isinstance(part, dict) for part in (keys, floors, keep))
        and isinstance(grants, list)
        and isinstance(value.get("rejects", []), list)
        and len(value.get("rejects", [])) <= 100
        and all(map(is_id, value.get("rejects", [])))
        and all(is_id(kid) and is_key(key) for kid, key in keys.items())
        and all(map(is_grant, grants))
        and all(
            isinstance(rows, list)
            and all(isinstance(r, list) and len(r) == 2 and is_count(r[0], 0) and is_count(r[1], 1) for r in rows)
            for rows in floors.values()
        )
        and all(isinstance(kept, dict) and all(map(is_id, kept.values())) for kept in keep.values())
    )


# --- [4] Registry -----------------------------------------------------------------------------------

def open_registry(jws, before):
    """(id, registry, the root keys whose signatures hold) of one version, known or new."""
    need(isinstance(jws, dict) and set(jws) == {"payload", "signatures"})
    registry = payload_value(decode(jws["payload"]))
    need(is_registry(registry))
    need(all(thumbprint(key["jwk"]) == kid for kid, key in registry["keys"].items()), "keys")
    roots = {thumbprint(jwk): jwk for known in (before, registry) if known for jwk in known["root"]["keys"]}
    signers = set()
    for one in jws["signatures"]:
        need(isinstance(one, dict) and set(one) == {"protected", "signature"})
        kid = kid_of_header(one["protected"], "myarka-registry+json")
        signature = decode(one["signature"])
        need(len(signature) == 64, "form")
        if kid in roots:
            need(verifies(roots[kid], f'{one["protected"]}.{jws["payload"]}', signature), "signature")
            signers.add(kid)
    return id_of(jws["payload"]), registry, signers


def is_signed_by(registry, signers):
    roots = {thumbprint(jwk) for jwk in registry["root"]["keys"]}
    return len(roots & signers) >= registry["root"]["threshold"]


def follows_in_chain(chain, one, signers):
    id_, registry = one
    need(is_signed_by(registry, signers), "threshold")
    if not chain:
        need(registry["version"] == 1, "chain")
        return
    last_id, last = chain[-1]
    need(is_signed_by(last, signers), "threshold")
    need(registry["net"] == chain[0][0], "net")
    need(registry["version"] == last["version"] + 1 and registry["prev"] == last_id, "chain")
    for kid, old in last["keys"].items():
        now = registry["keys"].get(kid)
        need(now is not None and now["unit"] == old["unit"], "keys")
        need(old["status"] == "active" or now["status"] != "active", "keys")


def rejects(chain, id_):
    return id_ in chain[-1][1].get("rejects", [])


def decided(chain, version, ours, registries):
    """Of two contents of a version the other one, where what follows it rejects ours."""
    try:
        other = extended(chain[: version - 1], registries)
    except Refused:
        raise Refused("equivocation") from None
    if len(other) < version or not rejects(other, ours) or rejects(chain, other[version - 1][0]):
        raise Refused("equivocation")
    return other


def extended(chain, registries):
    """The chain with what a package brings, in any order; what does not reach it is checked and left out."""
    chain, offered = list(chain), []
    for jws in registries:
        need(isinstance(jws, dict) and set(jws) == {"payload", "signatures"})
        need(len(jws["payload"]) <= REGISTRY, "too-big")
        registry = payload_value(decode(jws["payload"]))
        need(is_registry(registry))
        offered.append((registry["version"], jws))
    for version, jws in sorted(offered, key=lambda one: one[0]):
        before = chain[version - 2][1] if 1 < version <= len(chain) + 1 else None
        id_, registry, signers = open_registry(jws, before)
        known = chain[version - 1][0] if version <= len(chain) else id_
        if known != id_:
            need(version > 1 and registry["net"] == chain[0][0], "net")
            follows_in_chain(chain[: version - 1], (id_, registry), signers)
            return decided(chain, version, known, registries)
        if version <= len(chain) + 1:
            follows_in_chain(chain[: version - 1], (id_, registry), signers)
            chain[version - 1 :] = [(id_, registry)] + chain[version:]
    return chain


# --- [4] Rights -------------------------------------------------------------------------------------

def row_of(tables, table, row):
    """A row's rights (annex) and its parts by name; None where the id does not say whose it is."""
    spec = tables[table]
    may, parts = spec["may"], dict(zip(spec["key"], parts_of(row)))
    speaks = any(name in may for name in ("rowOf", "unit", "measure"))
    if speaks and len(parts) < len(spec["key"]):
        return None
    if "rowOf" not in may:
        return may, parts
    outer = parts[may["rowOf"]["table"]]
    if outer not in may["rowOf"]["of"]:
        return None
    inner = row_of(tables, outer, parts[may["rowOf"]["row"]])
    if inner is None:
        return None
    rights = {name: value for name, value in inner[0].items() if name != "areas"}
    return {**rights, "bound": may.get("bound", {})}, inner[1]


def parts_of(row):
    return [part.replace("%2F", "/").replace("%25", "%") for part in row.split("/")]


def places_of(tables, log, op):
    """Where an operation may be said to write: area, unit, measure, indicator, and what its value names."""
    table, field, value = op["t"], op["f"], op["v"]
    spec = tables[table]
    if spec["log"] != log or spec["log"] == "local":
        return []
    found = row_of(tables, table, op["r"])
    if found is None:
        return []
    may, parts = found
    whose = {
        "area": may["area"],
        "unit": parts.get(may.get("unit")),
        "measure": parts.get(may.get("measure")),
        "indicator": parts.get(may.get("indicator")),
    }
    if "owned" in may:
        unit, colon, _ = parts.get(may["owned"], "").rpartition(":")
        whose["unit"] = unit if colon and unit else None
        if whose["unit"] is None:
            whose["area"] = may.get("ownerless", may["area"])
    areas = may.get("areas", {})
    others = [{**whose, "area": area, "unit": None} for area in dict.fromkeys(areas.values())]
    if field in areas:
        return [{**whose, "area": areas[field], "unit": None}]
    bound = may.get("bound", {}).get(field)
    if bound is not None and value is not None:
        whose["writer" if bound == "unit" else "said"] = stringify(value) if isinstance(value, bool) else value
    return [whose] if field in spec["fields"] or field in ("_del", "_seal") else [whose, *others]


def hash_of_set(text):
    """The name of a row that holds a list: SHA-256 of its records' texts, ordered, as JSON."""
    try:
        value = strict_json(text.encode()) if isinstance(text, str) else None
    except Refused:
        return None
    if not isinstance(value, list):
        return None
    texts = sorted(map(stringify, value), key=lambda one: one.encode("utf-16-be", "surrogatepass"))
    return hashlib.sha256(stringify(texts).encode()).hexdigest()


WRITES = ("set", "del", "resolve", "seal")
LOGS = ("main", "council", "valuations")


def permitted(op, log, registry, key, tables):
    grants = [g for g in registry["grants"] if g["role"] in key["roles"] and g["unit"] in ("*", key["unit"])]
    holds = lambda area: any(area in grant["may"] for grant in grants)
    if op["k"] == "checkpoint":
        return holds("plan")
    if op["k"] not in WRITES:
        return True
    if log not in LOGS or (op["k"] == "seal") != (op["f"] == "_seal") or (op["k"] == "seal" and log != "council"):
        return False
    if op["t"] not in tables:
        return True
    hashed = tables[op["t"]].get("hashed")
    if hashed is not None and (op["f"] != hashed or hash_of_set(op["v"]) != op["r"]):
        return False
    covers = lambda names, one: one is None or "*" in names or one in names

    def fits(place):
        said, measure = place.get("said"), place["measure"]
        if None not in (said, measure) and said != measure:
            return False
        if place.get("writer", key["unit"]) != key["unit"]:
            return False
        if place["unit"] not in (None, key["unit"]) and not (place["area"] == "money" and holds("plan")):
            return False
        return any(
            place["area"] in grant["may"]
            and covers(grant["measures"], measure)
            and covers(grant["measures"], said)
            and covers(grant["indicators"], place["indicator"])
            for grant in grants
        )

    return any(fits(place) for place in places_of(tables, log, op))


# --- [5], [6] Which entries count -------------------------------------------------------------------

class Entry:
    def __init__(self, id_, kid, payload):
        self.id, self.kid, self.payload = id_, kid, payload
        self.log, self.seq, self.prev = payload["log"], payload["seq"], payload["prev"]


def chosen_ids(registry, key, place, log, by_id):
    chosen = {int(seq): id_ for seq, id_ in registry["keep"].get(place, {}).items()}
    if key["status"] == "active":
        return chosen
    seq, id_ = key.get("last", {}).get(log, (0, None))
    while id_ is not None and seq > 0:
        chosen[seq] = id_
        entry = by_id.get(id_)
        if entry is None or entry.seq != seq:
            break
        seq, id_ = seq - 1, entry.prev
    return chosen


def denial(entry, before, registry, chain, tables):
    cited, hlc = entry.payload["reg"], entry.payload["hlc"]
    if cited > registry["version"]:
        return "pending-registry"
    if cited < before[0]:
        return "denied(reg-back)"
    floors = registry["floors"].get(f"{entry.kid}/{entry.log}", [])
    if any(entry.seq > after and cited < least for after, least in floors):
        return "denied(stale-registry)"
    if hlc < before[1]:
        return "denied(clock)"
    then = chain[cited - 1][1]
    key = then["keys"].get(entry.kid)
    if key is None or key["status"] != "active":
        return "denied(key)"
    fine = all(permitted(op, entry.log, then, key, tables) for op in entry.payload["ops"])
    return "applied" if fine else "denied(grant)"


def off_branch(behind, wrong, chosen, by_id, seq):
    """Behind a hole: what is off the true branch whatever fills it."""
    off = set(wrong)
    for entry in behind:
        before = by_id.get(entry.prev)
        astray = entry.seq > seq and (
            chosen.get(entry.seq - 1, entry.prev) != entry.prev
            or (before is not None and before.seq != entry.seq - 1)
        )
        if entry.prev in off or astray or chosen.get(entry.seq, entry.id) != entry.id:
            off.add(entry.id)
    return off


def first_fork(behind, wrong, seq):
    """The first position with two ids, from `seq` on; infinite where there is none."""
    ids = {}
    for entry in behind:
        if entry.id in wrong:
            continue
        ids.setdefault(entry.seq, set()).add(entry.id)
        if entry.seq > seq:
            ids.setdefault(entry.seq - 1, set()).add(entry.prev)
    return min((n for n, here in ids.items() if len(here) > 1), default=float("inf"))


def judge(entries, chain, tables):
    """The standing of every entry of one log."""
    registry = chain[-1][1]
    kid, log = entries[0].kid, entries[0].log
    key = registry["keys"].get(kid)
    if key is None:
        return {entry.id: "unknown-key" for entry in entries}
    end = float("inf") if key["status"] == "active" else key.get("last", {}).get(log, (0, None))[0]
    out = {entry.id: "revoked" for entry in entries if entry.seq > end}
    counted = [entry for entry in entries if entry.seq <= end]
    by_id = {entry.id: entry for entry in counted}
    chosen = chosen_ids(registry, key, f"{kid}/{log}", log, {e.id: e for e in entries})
    wrong, true_id, before = set(), None, (0, "")
    for seq in range(1, max((entry.seq for entry in counted), default=0) + 1):
        here = [entry for entry in counted if entry.seq == seq]
        wrong |= {entry.id for entry in here if entry.prev != true_id}
        candidates = {entry.id for entry in here} - wrong
        named = {entry.prev for entry in counted if entry.seq == seq + 1}
        ids = candidates | {id_ for id_ in named if id_ not in by_id}
        choice = chosen.get(seq) or (next(iter(ids)) if len(ids) == 1 else None)
        if choice is not None:
            wrong |= candidates - {choice}
        if choice not in candidates:
            known = {**chosen, seq: choice} if choice is not None else chosen
            behind = sorted((e for e in counted if e.seq >= seq), key=lambda e: e.seq)
            wrong |= off_branch(behind, wrong, known, {e.id: e for e in entries}, seq)
            fork = seq if choice is None and len(ids) > 1 else first_fork(behind, wrong, seq)
            out.update({e.id: "forked" if e.seq >= fork else "gap" for e in behind})
            break
        entry = by_id[choice]
        out[choice] = denial(entry, before, registry, chain, tables)
        highest = max(before[0], entry.payload["reg"]), max(before[1], entry.payload["hlc"])
        true_id, before = choice, highest
    out.update({id_: "other-branch" for id_ in wrong})
    return out


# --- [7] What operations amount to ------------------------------------------------------------------

class Op:
    def __init__(self, entry, i, op):
        self.k, self.t, self.r, self.f, self.v = (op[m] for m in ("k", "t", "r", "f", "v"))
        self.id = (entry.id, i)
        self.kid, self.log, self.at = entry.kid, entry.log, (entry.seq, i)
        self.order = (*stamp_of(entry.payload["hlc"], op["h"]), entry.kid, entry.log, entry.seq, i)
        refs = entry.payload["refs"]
        self.names = {(entry.id if ref == -1 else refs[ref], n) for ref, n in op["p"]}
        self.life = 0

    def follows(self, other):
        return self.kid == other.kid and self.at > other.at


def heads_of(ops):
    """Of one field, before deletions take anything away."""
    replaced = {name for op in ops for name in op.names}
    latest = {}
    for op in ops:
        author = (op.kid, None if op.f == "_del" else op.life)
        if author not in latest or op.follows(latest[author]):
            latest[author] = op
    return sorted((op for op in latest.values() if op.id not in replaced), key=lambda op: op.order)


def covers(deletion, op):
    return op.id in deletion.names or (deletion.follows(op) and deletion.life == op.life)


def answered(marks):
    heads = heads_of(marks)
    withdrawals = [mark for mark in marks if mark.k == "resolve" and mark.v is False]
    taken_back = lambda mark: any(
        mark.id in one.names or (one.follows(mark) and one.life == mark.life + 1) for one in withdrawals
    )
    return [mark for mark in marks if mark.v is True and mark not in heads and not taken_back(mark)]


def heads_in(row, field, seen):
    ops = [op for op in row if op.f == field and seen(op)]
    if field == "_del":
        return heads_of(ops)
    gone = answered([op for op in row if op.f == "_del" and seen(op)])
    return [op for op in heads_of(ops) if not any(covers(deletion, op) for deletion in gone)]


def saw(seal, op):
    return op.id in seal.names or seal.follows(op)


def several(heads):
    return len({op.v for op in heads}) > 1


def merge_row(row):
    """({field: value}, {fields in conflict}) of one row."""
    marks = [op for op in row if op.f == "_del"]
    for op in row:
        op.life = sum(1 for mark in marks if op.follows(mark))
    all_seals = [op for op in row if op.f == "_seal" and op.v is True]
    seals = [one for one in all_seals if not any(one is not other and saw(one, other) for other in all_seals)]
    cells, conflicts, others = {}, set(), []

    def heads(field):
        if not seals:
            return heads_in(row, field, lambda op: True)
        found = {op for seal in seals for op in heads_in(row, field, lambda op: saw(seal, op))}
        return sorted(found, key=lambda op: op.order)

    for field in sorted({op.f for op in row} - {"_del", "_seal"}):
        found = heads(field)
        if found:
            others += found
            cells[field] = found[-1].v
            if several(found):
                conflicts.add(field)
    seal = sorted(seals, key=lambda op: op.order) or heads("_seal")
    if seal:
        cells["_seal"] = seal[-1].v
    late = seals and any(
        not (op.f == "_seal" and op.v is True) and not any(saw(one, op) for one in seals) for op in row
    )
    if late or (not seals and several(seal)):
        conflicts.add("_seal")
    found = heads("_del")
    if found:
        deletions = [op for op in found if op.v is True]
        unseen = [op for op in others if not any(covers(deletion, op) for deletion in deletions)]
        contested = found[-1].v is True and bool(unseen)
        cells["_del"] = False if contested else found[-1].v
        if contested or several(found):
            conflicts.add("_del")
    return cells, conflicts


def rows_of(ops):
    rows = {}
    for op in ops:
        rows.setdefault((op.t, op.r), []).append(op)
    return rows


# --- [9], [10] An installation ----------------------------------------------------------------------

FORMAT, LATER = "myarka-package/1", re.compile(r"myarka-package/[0-9]+\Z")
TRAY = {"format", "manifest", "registries", "entries", "blobs"}


def file_named(tables, op):
    """The SHA-256 that an op names, by the mark `blob` of its table; None where it names none."""
    table = tables.get(op["t"], {})
    place = table.get("blob")
    if place is None:
        return None
    if place not in table["key"]:
        return op["v"] if op["f"] == place else None
    parts, at = parts_of(op["r"]), table["key"].index(place)
    return parts[at] if at < len(parts) else None


class Reader:
    """What an installation amounts to after the packages that it took in."""

    def __init__(self, tables):
        self.tables, self.chain, self.entries, self.waiting = tables, [], {}, {}
        self.kept, self.loose = set(), set()

    def take(self, data):
        need(len(data) <= FILE, "too-big")
        tray = strict_json(data)
        form = tray.get("format") if isinstance(tray, dict) else None
        need(not isinstance(form, str) or form == FORMAT or not LATER.match(form), "newer")
        need(form == FORMAT and set(tray) == TRAY)
        need(isinstance(tray["entries"], list) and len(tray["entries"]) <= ENTRIES)
        _, signer, manifest, signed, signature = open_compact(tray["manifest"], "myarka-manifest+json")
        told = payload_value(manifest)
        need(isinstance(told, dict) and told.get("v") == 1 and is_id(told.get("net")))
        need(not self.chain or told["net"] == self.chain[0][0], "net")
        chain = extended(self.chain, tray["registries"])
        need(chain and chain[0][0] == told["net"], "net")
        keys = chain[-1][1]["keys"]
        need(signer not in keys or verifies(keys[signer]["jwk"], signed, signature), "signature")
        fresh, unknown = {}, {}
        for jws in [*self.waiting.values(), *tray["entries"]]:
            entry = self.open_entry(jws, chain)
            if isinstance(entry, Entry):
                fresh[entry.id] = entry
            elif entry is not None:
                unknown[entry] = jws
        for sha, text in tray["blobs"].items():
            need(hashlib.sha256(decode(text)).hexdigest() == sha, "blob")
        self.chain, self.waiting = chain, unknown
        self.entries.update(fresh)
        self.keep(set(tray["blobs"]), told.get("part") != [1, 1] or bool(unknown))

    def keep(self, brought, may_wait):
        """[1] Attachments that an op of a stored entry names, in force or not; others wait, or go."""
        named = {
            file_named(self.tables, op) for entry in self.entries.values() for op in entry.payload["ops"]
        }
        here = self.loose | brought
        self.kept |= here & named
        self.loose = (here if may_wait else self.loose) - named

    def open_entry(self, jws, chain):
        """The entry; its id where its key is not listed; None where it is here already."""
        need(isinstance(jws, str))
        id_, kid, body, signed, signature = open_compact(jws, "myarka-entry+json")
        if id_ in self.entries:
            return None
        key = chain[-1][1]["keys"].get(kid)
        if key is None:
            return id_
        need(verifies(key["jwk"], signed, signature), "signature")
        payload = payload_value(gunzip(body))
        need(is_entry(payload))
        need(payload["net"] == chain[0][0], "net")
        return Entry(id_, kid, payload)

    def standings(self):
        logs = {}
        for entry in self.entries.values():
            logs.setdefault((entry.kid, entry.log), []).append(entry)
        out = {id_: "unknown-key" for id_ in self.waiting}
        for log in logs.values():
            out.update(judge(log, self.chain, self.tables))
        return out

    def applied(self, standings):
        return [
            Op(entry, i, op)
            for entry in self.entries.values()
            if standings[entry.id] == "applied"
            for i, op in enumerate(entry.payload["ops"])
            if op["k"] in WRITES
        ]

    def digest(self, ops):
        """[10] of what applied entries write in `main`."""
        lines = []
        for (t, r), row in rows_of(op for op in ops if op.log == "main").items():
            lines += [(t, r, f, v) for f, v in merge_row(row)[0].items()]
        lines.sort(key=lambda line: [part.encode() for part in line[:3]])
        return hashlib.sha256("".join(stringify(list(line)) + "\n" for line in lines).encode()).hexdigest()

    def state(self):
        standings = self.standings()
        ops = self.applied(standings)
        cells, conflicts = {}, []
        for (t, r), row in rows_of(ops).items():
            found, open_ = merge_row(row)
            cells.update({f"{t} {r} {f}": v for f, v in found.items()})
            conflicts += [f"{t} {r} {f}" for f in open_]
        return {
            "registry": self.chain[-1][1]["version"] if self.chain else None,
            "kept": sorted(self.kept),
            "statuses": standings,
            "cells": cells,
            "conflicts": sorted(conflicts),
            "digest": self.digest(ops),
        }


def read(tables, files):
    reader, codes = Reader(tables), []
    for name in files:
        with open(name, "rb") as file:
            data = file.read()
        try:
            reader.take(data)
            codes.append("ok")
        except Refused as trouble:
            codes.append(str(trouble))
    return {"codes": codes, **reader.state()}


def code_of_object(text, jwk):
    """`ok`, or the first thing that is wrong with an entry of that key."""
    try:
        _, _, body, signed, signature = open_compact(text, "myarka-entry+json")
        need(verifies(jwk, signed, signature), "signature")
        payload = payload_value(gunzip(body))
        need(is_entry(payload), "newer" if is_newer(payload) else "schema")
        return "ok"
    except Refused as trouble:
        return str(trouble)


def is_newer(payload):
    return isinstance(payload, dict) and is_count(payload.get("v"), 2)


def main(args):
    with open(args[0], encoding="utf-8") as file:
        tables = json.load(file)
    if args[1] == "--objects":
        with open(args[2], encoding="utf-8") as file:
            given = json.load(file)
        told = [code_of_object(one["object"], given["key"]) for one in given["objects"]]
        print(json.dumps(told, ensure_ascii=False))
    elif args[1] == "--rows":
        with open(args[2], encoding="utf-8") as file:
            for files in json.load(file):
                print(json.dumps(read(tables, files), ensure_ascii=False))
    else:
        print(json.dumps(read(tables, args[1:]), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
