package dev.retour.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of a page and the anchors of its headings, as GitHub makes them. */
final class Links {

    private static final Pattern LINK = Pattern.compile("]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$");

    private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");

    private Links() {}

    /** The links to other files or headings of the project. */
    static List<String> of(String page) {
        String prose = INLINE_CODE.matcher(BLOCK.matcher(page).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    /** Whether a link leads somewhere. */
    static boolean leads(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target) || !target.startsWith(Checkout.root())) {
            return false;
        }
        return hash < 0
                || !target.toString().endsWith(".md")
                || anchors(Files.readString(target)).contains(link.substring(hash + 1));
    }

    /** The anchors of the headings of a page. */
    static Set<String> anchors(String page) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(BLOCK.matcher(page).replaceAll("")).results().forEach(heading -> {
            String anchor = anchor(heading.group(1));
            int times = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(times == 0 ? anchor : anchor + "-" + times);
        });
        return anchors;
    }

    private static String anchor(String heading) {
        String text = heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT);
        return text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
