// Makes values of Terraform's type system with its own implementation, go-cty, and writes them as Terraform does.
//
//	vectors SEED COUNT   one line of JSON a value: its type, its msgpack in hex, and its JSON if it is wholly known
//	vectors reencode     reads such lines (type and msgpack), and writes what go-cty makes of each
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"os"
	"strconv"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

type line struct {
	Type    json.RawMessage `json:"type"`
	Msgpack string          `json:"msgpack"`
	JSON    json.RawMessage `json:"json,omitempty"`
	Error   string          `json:"error,omitempty"`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	if os.Args[1] == "reencode" {
		in := bufio.NewScanner(os.Stdin)
		in.Buffer(nil, 1<<26)
		for in.Scan() {
			must(encoder.Encode(reencode(in.Bytes())))
		}
		return
	}
	seed, count := number(os.Args[1]), number(os.Args[2])
	random := rand.New(rand.NewSource(seed))
	for i := int64(0); i < count; i++ {
		ty := anyType(random, 0)
		must(encoder.Encode(toLine(anyValue(random, ty, 0), ty)))
	}
}

func toLine(value cty.Value, ty cty.Type) line {
	made := line{Type: typeText(ty)}
	bytes, err := msgpack.Marshal(value, ty)
	must(err)
	made.Msgpack = hex.EncodeToString(bytes)
	if value.IsWhollyKnown() {
		made.JSON, err = ctyjson.Marshal(value, ty)
		must(err)
	}
	return made
}

func reencode(text []byte) (made line) {
	var given line
	// go-cty panics where values in one collection differ in type.
	defer func() {
		if reason := recover(); reason != nil {
			made = line{Type: given.Type, Error: fmt.Sprint(reason)}
		}
	}()
	must(json.Unmarshal(text, &given))
	ty, err := ctyjson.UnmarshalType(given.Type)
	must(err)
	bytes, err := hex.DecodeString(given.Msgpack)
	must(err)
	value, err := msgpack.Unmarshal(bytes, ty)
	if err != nil {
		return line{Type: given.Type, Error: err.Error()}
	}
	return toLine(value, ty)
}

func anyType(random *rand.Rand, depth int) cty.Type {
	kind := random.Intn(9)
	if depth > 2 {
		kind = random.Intn(4)
	}
	inner := func() cty.Type { return anyType(random, depth+1) }
	switch kind {
	case 0:
		return cty.String
	case 1:
		return cty.Number
	case 2:
		return cty.Bool
	case 3:
		return cty.DynamicPseudoType
	case 4:
		return cty.List(withoutDynamic(inner()))
	case 5:
		return cty.Set(withoutDynamic(inner()))
	case 6:
		return cty.Map(withoutDynamic(inner()))
	case 7:
		types := make([]cty.Type, random.Intn(4))
		for i := range types {
			types[i] = inner()
		}
		return cty.Tuple(types)
	default:
		types := map[string]cty.Type{}
		for i := random.Intn(4); i > 0; i-- {
			types[anyName(random)] = inner()
		}
		return cty.Object(types)
	}
}

// Values in one collection have one type, which a dynamic place does not promise.
func withoutDynamic(ty cty.Type) cty.Type {
	if ty.HasDynamicTypes() {
		return cty.Number
	}
	return ty
}

func anyValue(random *rand.Rand, ty cty.Type, depth int) cty.Value {
	switch random.Intn(10) {
	case 0:
		return cty.NullVal(ty)
	case 1:
		return cty.UnknownVal(ty)
	}
	count := random.Intn(4)
	switch {
	case ty == cty.String:
		return cty.StringVal(anyText(random))
	case ty == cty.Number:
		return anyNumber(random)
	case ty == cty.Bool:
		return cty.BoolVal(random.Intn(2) == 0)
	case ty == cty.DynamicPseudoType:
		return anyValue(random, anyType(random, depth+1), depth+1)
	case ty.IsMapType():
		if count == 0 {
			return cty.MapValEmpty(ty.ElementType())
		}
		values := map[string]cty.Value{}
		for ; count > 0; count-- {
			values[anyName(random)] = anyValue(random, ty.ElementType(), depth)
		}
		return cty.MapVal(values)
	case ty.IsTupleType():
		values := []cty.Value{}
		for _, inner := range ty.TupleElementTypes() {
			values = append(values, anyValue(random, inner, depth))
		}
		return cty.TupleVal(values)
	case ty.IsObjectType():
		values := map[string]cty.Value{}
		for _, name := range sorted(ty.AttributeTypes()) {
			values[name] = anyValue(random, ty.AttributeType(name), depth)
		}
		return cty.ObjectVal(values)
	default:
		return anySequence(random, ty, count, depth)
	}
}

func anySequence(random *rand.Rand, ty cty.Type, count int, depth int) cty.Value {
	values := []cty.Value{}
	for ; count > 0; count-- {
		values = append(values, anyValue(random, ty.ElementType(), depth))
	}
	switch {
	case ty.IsSetType() && len(values) == 0:
		return cty.SetValEmpty(ty.ElementType())
	case ty.IsSetType():
		return cty.SetVal(values)
	case len(values) == 0:
		return cty.ListValEmpty(ty.ElementType())
	default:
		return cty.ListVal(values)
	}
}

var texts = []string{"", "a", "é", "e\u0301", "日本", "\U0001f600", "\u0000", "\n", "\ufeff", "${x}", "<&>", "\u2028", "\"", "\\"}
var names = []string{"id", "name", "__proto__", "constructor", "toString", "toJSON", "10", "9", "A", "", "é", "日本"}

func anyName(random *rand.Rand) string { return names[random.Intn(len(names))] }

func anyText(random *rand.Rand) string {
	text := ""
	for i := random.Intn(4); i > 0; i-- {
		text += texts[random.Intn(len(texts))]
	}
	if random.Intn(8) == 0 {
		for len(text) < random.Intn(300) {
			text += "ab"
		}
	}
	return text
}

// As precise as the numbers of a configuration: go-cty rounds others when it writes JSON.
func anyNumber(random *rand.Rand) cty.Value {
	return cty.NumberVal(new(big.Float).SetPrec(512).Set(roundNumber(random).AsBigFloat()))
}

func roundNumber(random *rand.Rand) cty.Value {
	switch random.Intn(6) {
	case 0:
		return cty.NumberIntVal(int64(random.Intn(300) - 150))
	case 1:
		return cty.NumberIntVal(int64(random.Uint64()) >> random.Intn(64))
	case 2:
		return cty.NumberUIntVal(random.Uint64())
	case 3:
		return cty.NumberFloatVal(random.NormFloat64() * math.Pow(10, float64(random.Intn(40)-20)))
	case 4:
		digits := new(big.Int).Rand(random, new(big.Int).Lsh(big.NewInt(1), uint(random.Intn(200)+1)))
		return cty.MustParseNumberVal(digits.String())
	default:
		return cty.MustParseNumberVal(fmt.Sprintf("%d.%de%d", random.Intn(1000)-500, random.Intn(100000), random.Intn(60)-30))
	}
}

func typeText(ty cty.Type) json.RawMessage {
	text, err := ctyjson.MarshalType(ty)
	must(err)
	return text
}

func sorted(types map[string]cty.Type) []string {
	found := []string{}
	for _, name := range names {
		if _, ok := types[name]; ok {
			found = append(found, name)
		}
	}
	return found
}

func number(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return value
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
