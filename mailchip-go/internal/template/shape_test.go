package template

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// sameShape fails when a mail holds an element or attribute that the layout does not have: then data became markup.
func sameShape(t *testing.T, page string) {
	t.Helper()
	elements := "html head meta title style body div table tr td span a h1 p ul li br main dl dt dd tbody"
	tokenizer := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := tokenizer.Next()
		if kind == html.ErrorToken {
			return
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := tokenizer.Token()
		if !strings.Contains(" "+elements+" ", " "+token.Data+" ") {
			t.Fatalf("an element %s", token.Data)
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Fatalf("an attribute %s", a.Key)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
				t.Fatalf("a link to %q", a.Val)
			}
		}
	}
}

// contrast is WCAG's ratio of two colours.
func contrast(t *testing.T, one, other string) float64 {
	t.Helper()
	a, b := luminance(t, one), luminance(t, other)
	return (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		value, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(value) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
