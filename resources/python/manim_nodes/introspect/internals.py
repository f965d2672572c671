"""Methods that are Manim's inner working: legal in a graph, never offered; and those not to be called."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    r"^(init_\w+|generate_(points|rgbas_array|mobject|config_style_dict)|update_rgbas_array|throw_error_if_no_points|get_group_class"
    r"|get_mobject_type_class|gen_\w+|get_\w+_from_points|insert_n_curves_to_point_list|consider_points_equals(_2d)?|get_array_attrs"
    r"|apply_over_attr_arrays|get_merged_array|align_(data|points|rgbas|submobjects|points_with_larger)|null_point_align"
    r"|push_self_into_submobjects|add_n_more_submobjects|repeat_submobject|get_point_mobject|interpolate(_color)?|resize_points"
    r"|\w+_to_mobject|handle_\w+|apply_style_to_mobject|modify_xml_tree|get_mobjects_from|get_mob_from_shape_element|move_into_position"
    r"|get_file_path|animation_override_for|add_animation_override|set_default|reset_points|nonempty_submobjects|split"
    r"|get_unpositioned_tip|position_tip|reset_endpoints_based_on_tip|assign_tip_attr|full_family_become_partial|update_boundary_copies"
    r"|update_path|update_faces|update_edges|extract_face_coords|create_faces|set_start_and_end_attrs|pointify|func|show|save_image|get_image"
    r"|arrange_submobjects|sort_submobjects|shuffle_submobjects|c2p|p2c|pr2pt|pt2pr|i2gc|i2gp|n2p|p2n|complete_p_list|get_pixel_array"
    r"|get_(nth_curve|curve)_functions?(_with_lengths?)?|get_subpath_split_indices_from_points|ingest_submobjects|get_gradient_start_and_end_points)$"
)
_SHOWN_OF_ANIMATIONS = frozenset(
    "set_run_time get_run_time set_rate_func get_rate_func set_name copy add_updater".split()
)

NOT_CALLED: dict[str, str] = {
    "Mobject.show": "opens the picture in another program",
    "Mobject.set_default": "changes the class for everything that follows",
    "Mobject.add_animation_override": "changes the class for everything that follows",
    "Animation.set_default": "changes the class for everything that follows",
}
"""Methods that no sample may call, and why."""


def is_hidden(owner_is_animation: bool, name: str) -> bool:
    """Whether a method is kept out of the palette."""
    if owner_is_animation:
        return name not in _SHOWN_OF_ANIMATIONS
    return bool(_HIDDEN.match(name))
