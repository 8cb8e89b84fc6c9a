package org.portailsolidaire.applying.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.Question;

/** The funding lines of a call as a dossier names them, whatever the version. */
public final class CallLines {

	private static final int KEY = 12;

	private CallLines() {
	}

	/** The key of each line, in order: of its funder, and its rank among those of it. */
	public static List<String> keys(CallContent call) {
		List<String> keys = new ArrayList<>();
		for (Line line : call.lines()) {
			String funder = line.funderId().toString();
			String key = funder.substring(funder.length() - KEY);
			int rank = 1;
			String free = key;
			while (keys.contains(free)) {
				free = key + "-" + rank++;
			}
			keys.add(free);
		}
		return List.copyOf(keys);
	}

	/** What a line is called. */
	public static String name(Line line) {
		return Objects.requireNonNullElse(line.title(), line.funder());
	}

	/** The questions that a dossier shows: documents are joined elsewhere. */
	public static List<Question> questions(CallContent call) {
		return call.questions().stream().filter((question) -> question.kind() != Question.Kind.ATTACHMENT).toList();
	}

}
