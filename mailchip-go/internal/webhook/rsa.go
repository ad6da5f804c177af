package webhook

import (
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
)

func verify(key *rsa.PublicKey, signed, signature []byte) error {
	digest := sha256.Sum256(signed)
	return rsa.VerifyPKCS1v15(key, crypto.SHA256, digest[:], signature)
}
