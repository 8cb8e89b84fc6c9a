package org.portailsolidaire.people.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.BoardMember;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people elected to run an association. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/bureau")
class BoardController extends SectionController<List<BoardMember>> {

	private static final String NAME = "nom";

	private static final String FUNCTION = "fonction";

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_FUNCTION = 80;

	private final ProfileQuery rows;

	private final Profiles profiles;

	BoardController(SectionFrame frame, ProfileQuery rows, Profiles profiles) {
		super(Section.BOARD, frame);
		this.rows = rows;
		this.profiles = profiles;
	}

	@Override
	List<BoardMember> load(OrganisationId organisation) {
		return this.rows.board(organisation);
	}

	@Override
	Map<String, String> fields(List<BoardMember> board) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < board.size(); i++) {
			fields.put(NAME + "-" + i, board.get(i).name());
			fields.put(FUNCTION + "-" + i, board.get(i).function());
		}
		return fields;
	}

	@Override
	@Nullable List<BoardMember> read(Form form, Standing standing) {
		List<BoardMember> board = new ArrayList<>();
		TypedFields fields = new TypedFields(form);
		for (int line : TypedLines.read(form, NAME, FUNCTION)) {
			board.add(new BoardMember(fields.person(NAME + "-" + line, LONGEST_NAME, "champ.personne.vide"),
					form.text(FUNCTION + "-" + line, LONGEST_FUNCTION, "champ.fonction.vide")));
		}
		return form.isRefused() ? null : board;
	}

	@Override
	void write(Standing standing, List<BoardMember> board, Actor actor) {
		this.profiles.elect(standing.organisation(), board);
	}

	@Override
	void prepare(Standing standing, List<BoardMember> saved, Form form, Model model, Words words) {
		model.addAttribute("most", TypedLines.MOST);
		model.addAttribute("lines", TypedLines.shown(form, NAME, FUNCTION));
	}

}
