package sender

import (
	"bytes"
	"encoding/json"
)

// unmarshal keeps numbers as they were written, as templates check them.
func unmarshal(body []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	return decoder.Decode(into)
}
