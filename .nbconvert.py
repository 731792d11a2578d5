"""Settings of the rerun: execute, then keep nothing in a notebook that differs from run to run."""

c = get_config()  # noqa: F821
c.ExecutePreprocessor.record_timing = False
c.ExecutePreprocessor.timeout = 900
c.ExecutePreprocessor.extra_arguments = ["--IPKernelApp.log_level=ERROR"]  # of the kernel on this machine, no warning
c.ClearMetadataPreprocessor.enabled = True
c.ClearMetadataPreprocessor.preserve_nb_metadata_mask = {
    "kernelspec",
    ("language_info", "name"),
}
c.ClearMetadataPreprocessor.preserve_cell_metadata_mask = {"tags"}
c.HTMLExporter.extra_template_basedirs = [f"{__file__.rpartition('/')[0] or '.'}/.templates"]
c.HTMLExporter.template_name = "page"
