package dev.retour.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a document, with its place. Immutable but for the collections, which their maker gives away. */
sealed interface Node {

    /**
     * Where the value begins.
     *
     * @return its place
     */
    Mark mark();

    /**
     * The JSON type.
     *
     * @return the word of the JSON standard
     */
    String word();

    /**
     * An object.
     *
     * @param mark where it begins
     * @param members its fields by name, in their order
     */
    record Branch(Mark mark, Map<String, Member> members) implements Node {

        /**
         * An object to be written.
         *
         * @param values the values by name
         * @return the object
         */
        static Branch of(Map<String, ? extends Node> values) {
            Map<String, Member> members = new LinkedHashMap<>();
            values.forEach((name, value) -> members.put(name, Member.of(value)));
            return new Branch(Mark.NONE, members);
        }

        @Override
        public String word() {
            return "object";
        }
    }

    /**
     * A field of an object.
     *
     * @param key where its name begins
     * @param value its value
     */
    record Member(Mark key, Node value) {

        /**
         * A field to be written.
         *
         * @param value its value
         * @return the field
         */
        static Member of(Node value) {
            return new Member(Mark.NONE, value);
        }
    }

    /**
     * An array.
     *
     * @param mark where it begins
     * @param items its values
     */
    record Sequence(Mark mark, List<Node> items) implements Node {

        @Override
        public String word() {
            return "array";
        }
    }

    /**
     * A string.
     *
     * @param mark where it begins
     * @param value its text
     */
    record Text(Mark mark, String value) implements Node {

        @Override
        public String word() {
            return "string";
        }
    }

    /**
     * A number.
     *
     * @param mark where it begins
     * @param value its value, with the decimals that were written
     */
    record Numeral(Mark mark, BigDecimal value) implements Node {

        @Override
        public String word() {
            return "number";
        }
    }

    /**
     * True or false.
     *
     * @param mark where it begins
     * @param value which one
     */
    record Flag(Mark mark, boolean value) implements Node {

        @Override
        public String word() {
            return "boolean";
        }
    }

    /**
     * A value with a fault that is reported already.
     *
     * @param mark where it begins
     */
    record Faulty(Mark mark) implements Node {

        @Override
        public String word() {
            return "fault";
        }
    }

    /**
     * A text to be written.
     *
     * @param value the text
     * @return the node
     */
    static Node text(String value) {
        return new Text(Mark.NONE, value);
    }

    /**
     * A number to be written.
     *
     * @param value the number
     * @return the node
     */
    static Node number(BigDecimal value) {
        return new Numeral(Mark.NONE, value);
    }

    /**
     * An array to be written.
     *
     * @param items the values
     * @return the node
     */
    static Node sequence(List<Node> items) {
        return new Sequence(Mark.NONE, items);
    }

    /**
     * An array of texts to be written.
     *
     * @param texts the texts
     * @return the node
     */
    static Node texts(List<String> texts) {
        return sequence(texts.stream().map(Node::text).toList());
    }
}
