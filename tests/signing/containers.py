"""Signed containers for the tests, made with a throw-away key: DigiDoc4 itself is not at hand here."""

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from lxml import etree

MIMETYPE = b"application/vnd.etsi.asic-e+zip"
DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
ASIC = "http://uri.etsi.org/02918/v1.2.1#"
METHODS = {
    "sha1": f"{DS}sha1",
    "sha224": "http://www.w3.org/2001/04/xmldsig-more#sha224",
    "sha256": "http://www.w3.org/2001/04/xmlenc#sha256",
    "sha384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "sha512": "http://www.w3.org/2001/04/xmlenc#sha512",
}
NAME, SERIAL = "PERENIMI,EESNIMI,38001010000", "PNOEE-38001010000"


@cache
def throw_away(name: str = NAME, serial: str = SERIAL):
    """Return a key and the certificate that names its holder."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "EE"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, serial),
        ]
    )
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Katse-CA")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    made = made.serial_number(4711).not_valid_before(start).not_valid_after(start + timedelta(days=365))
    return key, made.sign(key, hashes.SHA256())


@dataclass
class Signing:
    """One signature to be: of whom, when, over what."""

    name: str = NAME
    serial: str = SERIAL
    time: str = "2026-03-12T12:02:00Z"
    role: str = ""
    algorithm: str = "sha256"
    only: tuple[str, ...] | None = None
    forged: bool = False
    digests: dict[str, bytes] = field(default_factory=dict)
    transforms: bool = False
    reference_name: str = ""

    def xml(self, files: dict[str, bytes]) -> bytes:
        key, certificate = throw_away(self.name, self.serial)
        names = files if self.only is None else self.only
        references = "".join(self._reference(name, files.get(name, b"")) for name in names)
        role = self.role and (
            "<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>"
            f"{self.role}</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>"
        )
        properties = (
            f'<xades:SignedProperties xmlns:xades="{XADES}" xmlns:ds="{DS}" Id="S0-SignedProperties">'
            f"<xades:SignedSignatureProperties><xades:SigningTime>{self.time}</xades:SigningTime>{role}"
            "</xades:SignedSignatureProperties></xades:SignedProperties>"
        )
        digest = hashlib.sha256(etree.tostring(etree.fromstring(properties), method="c14n")).digest()
        info = (
            f'<ds:SignedInfo xmlns:ds="{DS}">'
            '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2006/12/xml-c14n11"/>'
            '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>'
            f"{references}"
            '<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#S0-SignedProperties">'
            f'<ds:DigestMethod Algorithm="{METHODS["sha256"]}"/>'
            f"<ds:DigestValue>{base64.b64encode(digest).decode()}</ds:DigestValue></ds:Reference></ds:SignedInfo>"
        )
        canonical = etree.tostring(etree.fromstring(info), method="c14n")
        value = b"\0" * 64 if self.forged else key.sign(canonical, ec.ECDSA(hashes.SHA256()))
        der = certificate.public_bytes(serialization.Encoding.DER)
        return (
            f'<asic:XAdESSignatures xmlns:asic="{ASIC}" xmlns:ds="{DS}"><ds:Signature Id="S0">{info}'
            f"<ds:SignatureValue>{base64.b64encode(value).decode()}</ds:SignatureValue>"
            f"<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{base64.encodebytes(der).decode()}"
            "</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>"
            f'<xades:QualifyingProperties xmlns:xades="{XADES}" Target="#S0">{properties}'
            "</xades:QualifyingProperties></ds:Object></ds:Signature></asic:XAdESSignatures>"
        ).encode()

    def _reference(self, name: str, data: bytes) -> str:
        digest = self.digests.get(name)
        if digest is None:
            digest = hashlib.new(self.algorithm if self.algorithm in METHODS else "sha256", data).digest()
        transforms = "<ds:Transforms><ds:Transform Algorithm='x'/></ds:Transforms>" if self.transforms else ""
        method = METHODS.get(self.algorithm, self.algorithm)
        return (
            f'<ds:Reference URI="{self.reference_name or quote(name)}">{transforms}'
            f'<ds:DigestMethod Algorithm="{method}"/>'
            f"<ds:DigestValue>{base64.b64encode(digest).decode()}</ds:DigestValue></ds:Reference>"
        )


def container(
    files: dict[str, bytes],
    *signings: Signing,
    added: dict[str, bytes] | None = None,
    mimetype: bytes | None = MIMETYPE,
    stored: dict[str, bytes] | None = None,
) -> bytes:
    """Return a container of files and signatures; ``added`` came after signing, ``stored`` replaces files."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype, ZIP_STORED)
        for name, data in (files if stored is None else stored).items():
            archive.writestr(name, data)
        for number, signing in enumerate(signings):
            archive.writestr(f"META-INF/signatures{number}.xml", signing.xml(files))
        for name, data in (added or {}).items():
            archive.writestr(name, data)
        archive.writestr("META-INF/manifest.xml", b"<manifest/>")
    return made.getvalue()
